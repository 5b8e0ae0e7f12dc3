

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.alias (
    entity text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.article (
    key bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    text_key text NOT NULL COLLATE pg_catalog."C",
    reading_key text NOT NULL COLLATE pg_catalog."C",
    is_current bigint DEFAULT 1 NOT NULL,
    url text COLLATE pg_catalog."C",
    canonical text COLLATE pg_catalog."C",
    site text COLLATE pg_catalog."C",
    title text COLLATE pg_catalog."C",
    authors text COLLATE pg_catalog."C",
    published text COLLATE pg_catalog."C",
    modified text COLLATE pg_catalog."C",
    language text COLLATE pg_catalog."C",
    description text COLLATE pg_catalog."C",
    section text COLLATE pg_catalog."C",
    tags text COLLATE pg_catalog."C",
    image text COLLATE pg_catalog."C",
    licence text COLLATE pg_catalog."C",
    paywall text COLLATE pg_catalog."C",
    credit text COLLATE pg_catalog."C",
    first_fetched text COLLATE pg_catalog."C",
    last_fetched text COLLATE pg_catalog."C",
    page_sha256 text COLLATE pg_catalog."C",
    origin text COLLATE pg_catalog."C",
    truncated text COLLATE pg_catalog."C",
    text text COLLATE pg_catalog."C",
    blocks text COLLATE pg_catalog."C",
    sentences text COLLATE pg_catalog."C",
    derived text COLLATE pg_catalog."C",
    loaded text COLLATE pg_catalog."C"
);

CREATE TABLE public.check_result (
    article bigint NOT NULL,
    n bigint NOT NULL,
    kind text COLLATE pg_catalog."C",
    status text COLLATE pg_catalog."C",
    claims text COLLATE pg_catalog."C",
    figures text COLLATE pg_catalog."C",
    message text COLLATE pg_catalog."C"
);

CREATE TABLE public.claim (
    article bigint NOT NULL,
    n bigint NOT NULL,
    id text COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    pattern text COLLATE pg_catalog."C",
    span_start bigint,
    span_end bigint,
    sentence bigint,
    modality text COLLATE pg_catalog."C",
    polarity text COLLATE pg_catalog."C",
    speaker text COLLATE pg_catalog."C",
    speaker_entity text COLLATE pg_catalog."C",
    cue text COLLATE pg_catalog."C",
    attributes text COLLATE pg_catalog."C",
    fact text COLLATE pg_catalog."C",
    subject text COLLATE pg_catalog."C",
    object text COLLATE pg_catalog."C",
    value text COLLATE pg_catalog."C",
    low text COLLATE pg_catalog."C",
    high text COLLATE pg_catalog."C",
    currency text COLLATE pg_catalog."C",
    unit text COLLATE pg_catalog."C",
    approx text COLLATE pg_catalog."C",
    period text COLLATE pg_catalog."C",
    confidence bigint,
    mark text NOT NULL COLLATE pg_catalog."C",
    gone text COLLATE pg_catalog."C",
    sense text COLLATE pg_catalog."C",
    seen text DEFAULT '-'::text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.claim_role (
    article bigint NOT NULL,
    claim bigint NOT NULL,
    n bigint NOT NULL,
    role text NOT NULL COLLATE pg_catalog."C",
    figure bigint,
    mention bigint,
    span_start bigint,
    span_end bigint,
    text text COLLATE pg_catalog."C",
    resolved text COLLATE pg_catalog."C",
    entity text COLLATE pg_catalog."C"
);

CREATE TABLE public.dirty (
    kind text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.entity (
    key text NOT NULL COLLATE pg_catalog."C",
    label text COLLATE pg_catalog."C",
    type text COLLATE pg_catalog."C",
    ticker text COLLATE pg_catalog."C",
    qid text COLLATE pg_catalog."C"
);

CREATE TABLE public.fact (
    key text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    subject text COLLATE pg_catalog."C",
    object text COLLATE pg_catalog."C",
    period text COLLATE pg_catalog."C",
    first_seen text COLLATE pg_catalog."C",
    last_seen text COLLATE pg_catalog."C",
    claims bigint NOT NULL,
    articles bigint NOT NULL,
    sites bigint NOT NULL,
    sources bigint NOT NULL,
    readings bigint NOT NULL,
    conflict bigint NOT NULL,
    note text COLLATE pg_catalog."C"
);

CREATE TABLE public.fact_value (
    fact text NOT NULL COLLATE pg_catalog."C",
    n bigint NOT NULL,
    value text COLLATE pg_catalog."C",
    low text COLLATE pg_catalog."C",
    high text COLLATE pg_catalog."C",
    currency text COLLATE pg_catalog."C",
    unit text COLLATE pg_catalog."C",
    approx text COLLATE pg_catalog."C",
    sense text COLLATE pg_catalog."C",
    first_seen text COLLATE pg_catalog."C",
    last_seen text COLLATE pg_catalog."C",
    articles bigint NOT NULL,
    sites bigint NOT NULL,
    sources bigint NOT NULL
);

CREATE TABLE public.figure (
    article bigint NOT NULL,
    n bigint NOT NULL,
    id text COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    span_start bigint,
    span_end bigint,
    text text COLLATE pg_catalog."C",
    value text COLLATE pg_catalog."C",
    low text COLLATE pg_catalog."C",
    high text COLLATE pg_catalog."C",
    currency text COLLATE pg_catalog."C",
    unit text COLLATE pg_catalog."C",
    iso text COLLATE pg_catalog."C",
    calendar text COLLATE pg_catalog."C",
    approx text COLLATE pg_catalog."C"
);

CREATE TABLE public.mention (
    article bigint NOT NULL,
    n bigint NOT NULL,
    id text COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    span_start bigint,
    span_end bigint,
    text text COLLATE pg_catalog."C",
    entity text COLLATE pg_catalog."C"
);

CREATE TABLE public.reject (
    key bigint NOT NULL,
    stage text COLLATE pg_catalog."C",
    origin text COLLATE pg_catalog."C",
    url text COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C",
    message text COLLATE pg_catalog."C",
    loaded text COLLATE pg_catalog."C"
);

CREATE TABLE public.run (
    key bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    started text COLLATE pg_catalog."C",
    seconds bigint,
    exit bigint,
    failed text COLLATE pg_catalog."C",
    members text COLLATE pg_catalog."C",
    loaded text COLLATE pg_catalog."C"
);

CREATE TABLE public.run_stage (
    run bigint NOT NULL,
    n bigint NOT NULL,
    stage text NOT NULL COLLATE pg_catalog."C",
    documents bigint,
    articles bigint,
    rejects bigint,
    seconds bigint,
    exit bigint
);

CREATE TABLE public.schema_version (
    version bigint NOT NULL
);

CREATE TABLE public.sentence (
    key bigint NOT NULL,
    article bigint NOT NULL,
    n bigint NOT NULL,
    text text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE public.sentence ALTER COLUMN key ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.sentence_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.source (
    site text NOT NULL COLLATE pg_catalog."C",
    first_seen text COLLATE pg_catalog."C",
    last_seen text COLLATE pg_catalog."C"
);

CREATE VIEW public.v_claims AS
 SELECT a.published,
    a.site,
    a.title,
    c.type,
    COALESCE(se.label, c.subject) AS subject,
    COALESCE(oe.label, c.object) AS object,
    c.value,
    COALESCE(c.currency, c.unit) AS unit,
    c.low,
    c.high,
    c.approx,
    c.sense,
    c.period,
    c.modality,
    c.polarity,
    c.speaker,
        CASE
            WHEN (c.confidence >= 995) THEN '1.00'::text
            WHEN (c.confidence IS NOT NULL) THEN ('0.'::text || substr(((1005 + c.confidence))::text, 2, 2))
            ELSE NULL::text
        END AS confidence,
    s.text AS sentence,
    COALESCE(a.url, a.canonical, a.origin) AS url,
    c.fact,
    c.gone,
    a.is_current,
    c.article,
    c.n
   FROM ((((public.claim c
     JOIN public.article a ON ((a.key = c.article)))
     LEFT JOIN public.sentence s ON (((s.article = c.article) AND (s.n = c.sentence))))
     LEFT JOIN public.entity se ON ((se.key = c.subject)))
     LEFT JOIN public.entity oe ON ((oe.key = c.object)));

CREATE VIEW public.v_facts AS
 SELECT f.type,
    COALESCE(se.label, f.subject) AS subject,
    COALESCE(oe.label, f.object) AS object,
    f.period,
    v.value,
    v.low,
    v.high,
    COALESCE(v.currency, v.unit) AS unit,
    v.approx,
    v.sense,
    v.articles,
    v.sites,
    v.sources,
    v.first_seen,
    v.last_seen,
    f.readings,
    f.conflict,
    f.key AS fact
   FROM (((public.fact f
     JOIN public.fact_value v ON ((v.fact = f.key)))
     LEFT JOIN public.entity se ON ((se.key = f.subject)))
     LEFT JOIN public.entity oe ON ((oe.key = f.object)));

CREATE VIEW public.v_conflicts AS
 SELECT v_facts.type,
    v_facts.subject,
    v_facts.object,
    v_facts.period,
    v_facts.value,
    v_facts.low,
    v_facts.high,
    v_facts.unit,
    v_facts.approx,
    v_facts.sense,
    v_facts.articles,
    v_facts.sites,
    v_facts.sources,
    v_facts.first_seen,
    v_facts.last_seen,
    v_facts.readings,
    v_facts.conflict,
    v_facts.fact
   FROM public.v_facts
  WHERE (v_facts.conflict = 1);

CREATE VIEW public.v_runs AS
 SELECT r.started,
    r.kind,
    r.seconds,
    r.exit,
    r.failed,
    s.n,
    s.stage,
    s.documents AS "in",
    s.articles AS "out",
    s.rejects,
    s.seconds AS stage_seconds,
    s.exit AS stage_exit,
    r.loaded,
    r.key AS run
   FROM (public.run r
     LEFT JOIN public.run_stage s ON ((s.run = r.key)));

INSERT INTO public.alias VALUES ('bayline', 'Bayline');
INSERT INTO public.alias VALUES ('orrin', 'Orrin');
INSERT INTO public.alias VALUES ('tessera', 'Tessera');

INSERT INTO public.article VALUES (3394055869616181044, '2b2629e286431d3f', 'ba18104ae497c7f3e789e49695a76206', 'f7970145eb6fd80f1ce44036f23acdb2', 1, 'https://ledger.example/orrin-deal', NULL, 'ledger.example', 'Orrin buys Bayline', NULL, '2026-03-02T09:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', NULL, 'orrin-deal.html', NULL, 'Orrin bought Bayline for $1.2 billion. Nobody else was there.

Orrin has 5 million users.', '[{"kind": "paragraph", "start": 0, "end": 89}]', '[[0, 38], [39, 61], [63, 89]]', NULL, '2026-10-01T00:00:00Z');
INSERT INTO public.article VALUES (1251222836326950289, '583a8ec7e8810d61', '501efe702d0ce1b9c2581493507d0b4e', '01adc2985ea4edf4e0a6ee057ea23310', 1, 'https://pulse.example/bayline-sold', NULL, 'pulse.example', 'Bayline is sold', NULL, '2026-03-03T10:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-03-03T10:00:00Z', '2026-03-03T10:00:00Z', NULL, 'bayline-sold.html', NULL, 'Nobody else was there. Orrin bought Bayline for $1.7 billion.', '[{"kind": "paragraph", "start": 0, "end": 61}]', '[[0, 22], [23, 61]]', NULL, '2026-10-01T00:00:00Z');
INSERT INTO public.article VALUES (2668932613660589525, 'ae0122e2ce3cdbed', '82b63897497a8d0b12ec953c125c26ef', 'eb8f077b709e1335337c591278e9ca00', 1, 'https://copy.example/bayline', NULL, 'copy.example', 'Bayline is sold, says a copy', NULL, '2026-03-03T15:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Pulse', '2026-03-03T15:00:00Z', '2026-03-03T15:00:00Z', NULL, 'bayline.html', NULL, 'Nobody else was there. Orrin bought Bayline for $1.7 billion.', '[{"kind": "paragraph", "start": 0, "end": 61}]', '[[0, 22], [23, 61]]', NULL, '2026-10-01T00:00:00Z');
INSERT INTO public.article VALUES (3772370796784111433, 'cf3f643a4fc62cf1', '3daef215b107aaf9a8cfa76a0d426229', '99e75bd2ece75e9fce9642ae92978b9d', 1, 'https://ledger.example/orrin-users', NULL, 'ledger.example', 'Orrin grows', NULL, '2026-09-01T09:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-01T09:00:00Z', '2026-09-01T09:00:00Z', NULL, 'orrin-users.html', NULL, 'Orrin has 8 million users.', '[{"kind": "paragraph", "start": 0, "end": 26}]', '[[0, 26]]', NULL, '2026-10-01T00:00:00Z');
INSERT INTO public.article VALUES (8692616280117541964, '1be1a929fe91ebfa', 'ed18aa9ebfba9c00f65cee23dedfef7f', 'ea6e7658a27387f353bb108ef7c9bc3b', 1, 'https://ledger.example/tessera', NULL, 'ledger.example', 'Tessera grows', NULL, '2026-04-01T09:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-04-02T10:00:00Z', '2026-04-02T10:00:00Z', NULL, 'tessera.html', NULL, 'Tessera has 200 users. Nobody else was there.', '[{"kind": "paragraph", "start": 0, "end": 45}]', '[[0, 22], [23, 45]]', NULL, '2026-10-01T00:00:00Z');
INSERT INTO public.article VALUES (5389695038818436012, '1be1a929fe91ebfa', '605852bae0d6a20032374ce17e524c19', 'a70eba5540d7eb894e35e188cef0b27e', 0, 'https://ledger.example/tessera', NULL, 'ledger.example', 'Tessera grows', NULL, '2026-04-01T09:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-04-01T10:00:00Z', '2026-04-01T10:00:00Z', NULL, 'tessera.html', NULL, 'Tessera has 300 users. Nobody else was there.', '[{"kind": "paragraph", "start": 0, "end": 45}]', '[[0, 22], [23, 45]]', NULL, '2026-10-01T00:00:00Z');

INSERT INTO public.check_result VALUES (1251222836326950289, 0, 'sum', 'inconsistent', '["c1"]', NULL, '2 and 3 make 5, not 6');

INSERT INTO public.claim VALUES (3394055869616181044, 0, 'c1', 'acquisition', 'acquisition.test', 0, 38, 0, 'asserted', 'positive', NULL, NULL, NULL, NULL, 'acquisition:orrin:bayline', 'orrin', 'bayline', '1200000000', NULL, NULL, 'USD', NULL, NULL, NULL, 800, '3f47aa941699502a3ebac18602cc5ccc', NULL, NULL, '2026-03-02T09:00:00Z');
INSERT INTO public.claim VALUES (3394055869616181044, 1, 'c2', 'users', 'users.test', 63, 89, 2, 'asserted', 'positive', NULL, NULL, NULL, NULL, 'users:orrin', 'orrin', NULL, '5000000', NULL, NULL, NULL, '{user}', NULL, NULL, 800, '8de3b173befbbe6516a25e4911eb7113', NULL, NULL, '2026-03-02T09:00:00Z');
INSERT INTO public.claim VALUES (1251222836326950289, 0, 'c1', 'acquisition', 'acquisition.test', 23, 61, 1, 'asserted', 'positive', NULL, NULL, NULL, NULL, 'acquisition:orrin:bayline', 'orrin', 'bayline', '1700000000', NULL, NULL, 'USD', NULL, NULL, NULL, 800, 'e23a026c15bd2063a0e37001f96e9139', NULL, NULL, '2026-03-03T10:00:00Z');
INSERT INTO public.claim VALUES (2668932613660589525, 0, 'c1', 'acquisition', 'acquisition.test', 23, 61, 1, 'asserted', 'positive', NULL, NULL, NULL, NULL, 'acquisition:orrin:bayline', 'orrin', 'bayline', '1700000000', NULL, NULL, 'USD', NULL, NULL, NULL, 800, 'e23a026c15bd2063a0e37001f96e9139', NULL, NULL, '2026-03-03T15:00:00Z');
INSERT INTO public.claim VALUES (3772370796784111433, 0, 'c1', 'users', 'users.test', 0, 26, 0, 'asserted', 'positive', NULL, NULL, NULL, NULL, 'users:orrin', 'orrin', NULL, '8000000', NULL, NULL, NULL, '{user}', NULL, NULL, 800, '2294dea97de8977aef46760d98ffb6d4', NULL, NULL, '2026-09-01T09:00:00Z');
INSERT INTO public.claim VALUES (5389695038818436012, 0, 'c1', 'users', 'users.test', 0, 22, 0, 'asserted', 'positive', NULL, NULL, NULL, NULL, 'users:tessera', 'tessera', NULL, '300', NULL, NULL, NULL, '{user}', NULL, NULL, 800, 'b59ab3091a41c64d77642c40d83ae73c', '2026-04-01T10:00:00Z', NULL, '2026-04-01T09:00:00Z');
INSERT INTO public.claim VALUES (8692616280117541964, 0, 'c1', 'users', 'users.test', 0, 22, 0, 'asserted', 'positive', NULL, NULL, NULL, NULL, 'users:tessera', 'tessera', NULL, '200', NULL, NULL, NULL, '{user}', NULL, NULL, 800, '7c1035d96eda2fb47a66723d96591bb3', NULL, NULL, '2026-04-01T09:00:00Z');

INSERT INTO public.claim_role VALUES (3394055869616181044, 0, 0, 'acquirer', NULL, 0, 0, 5, 'Orrin', NULL, 'orrin');
INSERT INTO public.claim_role VALUES (3394055869616181044, 0, 1, 'target', NULL, 1, 13, 20, 'Bayline', NULL, 'bayline');
INSERT INTO public.claim_role VALUES (3394055869616181044, 0, 2, 'amount', 0, NULL, 25, 37, '$1.2 billion', NULL, NULL);
INSERT INTO public.claim_role VALUES (3394055869616181044, 1, 0, 'entity', NULL, 2, 63, 68, 'Orrin', NULL, 'orrin');
INSERT INTO public.claim_role VALUES (3394055869616181044, 1, 1, 'count', 1, NULL, 73, 82, '5 million', NULL, NULL);
INSERT INTO public.claim_role VALUES (1251222836326950289, 0, 0, 'acquirer', NULL, 0, 23, 28, 'Orrin', NULL, 'orrin');
INSERT INTO public.claim_role VALUES (1251222836326950289, 0, 1, 'target', NULL, 1, 36, 43, 'Bayline', NULL, 'bayline');
INSERT INTO public.claim_role VALUES (1251222836326950289, 0, 2, 'amount', 0, NULL, 48, 60, '$1.7 billion', NULL, NULL);
INSERT INTO public.claim_role VALUES (2668932613660589525, 0, 0, 'acquirer', NULL, 0, 23, 28, 'Orrin', NULL, 'orrin');
INSERT INTO public.claim_role VALUES (2668932613660589525, 0, 1, 'target', NULL, 1, 36, 43, 'Bayline', NULL, 'bayline');
INSERT INTO public.claim_role VALUES (2668932613660589525, 0, 2, 'amount', 0, NULL, 48, 60, '$1.7 billion', NULL, NULL);
INSERT INTO public.claim_role VALUES (3772370796784111433, 0, 0, 'entity', NULL, 0, 0, 5, 'Orrin', NULL, 'orrin');
INSERT INTO public.claim_role VALUES (3772370796784111433, 0, 1, 'count', 0, NULL, 10, 19, '8 million', NULL, NULL);
INSERT INTO public.claim_role VALUES (5389695038818436012, 0, 0, 'entity', NULL, 0, 0, 7, 'Tessera', NULL, 'tessera');
INSERT INTO public.claim_role VALUES (5389695038818436012, 0, 1, 'count', 0, NULL, 12, 15, '300', NULL, NULL);
INSERT INTO public.claim_role VALUES (8692616280117541964, 0, 0, 'entity', NULL, 0, 0, 7, 'Tessera', NULL, 'tessera');
INSERT INTO public.claim_role VALUES (8692616280117541964, 0, 1, 'count', 0, NULL, 12, 15, '200', NULL, NULL);

INSERT INTO public.entity VALUES ('bayline', 'Bayline', 'org', NULL, NULL);
INSERT INTO public.entity VALUES ('orrin', 'Orrin', 'org', NULL, NULL);
INSERT INTO public.entity VALUES ('tessera', 'Tessera', 'org', NULL, NULL);

INSERT INTO public.fact VALUES ('acquisition:orrin:bayline', 'acquisition', 'orrin', 'bayline', NULL, '2026-03-02T09:00:00Z', '2026-03-03T15:00:00Z', 3, 3, 3, 2, 2, 1, '1200000000 USD (ledger.example) or 1700000000 USD (pulse.example)');
INSERT INTO public.fact VALUES ('users:orrin', 'users', 'orrin', NULL, NULL, '2026-03-02T09:00:00Z', '2026-09-01T09:00:00Z', 2, 2, 1, 1, 2, 0, NULL);
INSERT INTO public.fact VALUES ('users:tessera', 'users', 'tessera', NULL, NULL, '2026-04-01T09:00:00Z', '2026-04-01T09:00:00Z', 1, 1, 1, 1, 1, 0, NULL);

INSERT INTO public.fact_value VALUES ('acquisition:orrin:bayline', 0, '1200000000', NULL, NULL, 'USD', NULL, NULL, NULL, '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', 1, 1, 1);
INSERT INTO public.fact_value VALUES ('acquisition:orrin:bayline', 1, '1700000000', NULL, NULL, 'USD', NULL, NULL, NULL, '2026-03-03T10:00:00Z', '2026-03-03T15:00:00Z', 2, 2, 1);
INSERT INTO public.fact_value VALUES ('users:orrin', 0, '5000000', NULL, NULL, NULL, '{user}', NULL, NULL, '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', 1, 1, 1);
INSERT INTO public.fact_value VALUES ('users:orrin', 1, '8000000', NULL, NULL, NULL, '{user}', NULL, NULL, '2026-09-01T09:00:00Z', '2026-09-01T09:00:00Z', 1, 1, 1);
INSERT INTO public.fact_value VALUES ('users:tessera', 0, '200', NULL, NULL, NULL, '{user}', NULL, NULL, '2026-04-01T09:00:00Z', '2026-04-01T09:00:00Z', 1, 1, 1);

INSERT INTO public.figure VALUES (3394055869616181044, 0, 'f1', 'money', 25, 37, '$1.2 billion', '1200000000', NULL, NULL, 'USD', NULL, NULL, NULL, NULL);
INSERT INTO public.figure VALUES (3394055869616181044, 1, 'f2', 'count', 73, 82, '5 million', '5000000', NULL, NULL, NULL, '{user}', NULL, NULL, NULL);
INSERT INTO public.figure VALUES (1251222836326950289, 0, 'f1', 'money', 48, 60, '$1.7 billion', '1700000000', NULL, NULL, 'USD', NULL, NULL, NULL, NULL);
INSERT INTO public.figure VALUES (2668932613660589525, 0, 'f1', 'money', 48, 60, '$1.7 billion', '1700000000', NULL, NULL, 'USD', NULL, NULL, NULL, NULL);
INSERT INTO public.figure VALUES (3772370796784111433, 0, 'f1', 'count', 10, 19, '8 million', '8000000', NULL, NULL, NULL, '{user}', NULL, NULL, NULL);
INSERT INTO public.figure VALUES (5389695038818436012, 0, 'f1', 'count', 12, 15, '300', '300', NULL, NULL, NULL, '{user}', NULL, NULL, NULL);
INSERT INTO public.figure VALUES (8692616280117541964, 0, 'f1', 'count', 12, 15, '200', '200', NULL, NULL, NULL, '{user}', NULL, NULL, NULL);

INSERT INTO public.mention VALUES (3394055869616181044, 0, 'n1', 'org', 0, 5, 'Orrin', 'orrin');
INSERT INTO public.mention VALUES (3394055869616181044, 1, 'n2', 'org', 13, 20, 'Bayline', 'bayline');
INSERT INTO public.mention VALUES (3394055869616181044, 2, 'n3', 'org', 63, 68, 'Orrin', 'orrin');
INSERT INTO public.mention VALUES (1251222836326950289, 0, 'n1', 'org', 23, 28, 'Orrin', 'orrin');
INSERT INTO public.mention VALUES (1251222836326950289, 1, 'n2', 'org', 36, 43, 'Bayline', 'bayline');
INSERT INTO public.mention VALUES (2668932613660589525, 0, 'n1', 'org', 23, 28, 'Orrin', 'orrin');
INSERT INTO public.mention VALUES (2668932613660589525, 1, 'n2', 'org', 36, 43, 'Bayline', 'bayline');
INSERT INTO public.mention VALUES (3772370796784111433, 0, 'n1', 'org', 0, 5, 'Orrin', 'orrin');
INSERT INTO public.mention VALUES (5389695038818436012, 0, 'n1', 'org', 0, 7, 'Tessera', 'tessera');
INSERT INTO public.mention VALUES (8692616280117541964, 0, 'n1', 'org', 0, 7, 'Tessera', 'tessera');

INSERT INTO public.reject VALUES (189896714637258921, 'extract', 'front.html', NULL, 'not-article', 'a list of links', '2026-10-01T00:00:00Z');

INSERT INTO public.run VALUES (7430838216758333414, 'stream', NULL, NULL, NULL, NULL, '{"v": 1, "record": "end", "stage": "normalize", "in": 7, "articles": 6, "rejects": 1}', '2026-10-01T00:00:00Z');

INSERT INTO public.run_stage VALUES (7430838216758333414, 0, 'normalize', 7, 6, 1, NULL, NULL);

INSERT INTO public.schema_version VALUES (2);

INSERT INTO public.sentence OVERRIDING SYSTEM VALUE VALUES (1, 3394055869616181044, 0, 'Orrin bought Bayline for $1.2 billion.');
INSERT INTO public.sentence OVERRIDING SYSTEM VALUE VALUES (2, 3394055869616181044, 2, 'Orrin has 5 million users.');
INSERT INTO public.sentence OVERRIDING SYSTEM VALUE VALUES (3, 1251222836326950289, 1, 'Orrin bought Bayline for $1.7 billion.');
INSERT INTO public.sentence OVERRIDING SYSTEM VALUE VALUES (4, 2668932613660589525, 1, 'Orrin bought Bayline for $1.7 billion.');
INSERT INTO public.sentence OVERRIDING SYSTEM VALUE VALUES (5, 3772370796784111433, 0, 'Orrin has 8 million users.');
INSERT INTO public.sentence OVERRIDING SYSTEM VALUE VALUES (6, 5389695038818436012, 0, 'Tessera has 300 users.');
INSERT INTO public.sentence OVERRIDING SYSTEM VALUE VALUES (7, 8692616280117541964, 0, 'Tessera has 200 users.');

INSERT INTO public.source VALUES ('copy.example', '2026-03-03T15:00:00Z', '2026-03-03T15:00:00Z');
INSERT INTO public.source VALUES ('ledger.example', '2026-03-02T09:00:00Z', '2026-09-01T09:00:00Z');
INSERT INTO public.source VALUES ('pulse.example', '2026-03-03T10:00:00Z', '2026-03-03T10:00:00Z');

SELECT pg_catalog.setval('public.sentence_key_seq', 7, true);

ALTER TABLE ONLY public.alias
    ADD CONSTRAINT alias_pkey PRIMARY KEY (entity, text);

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.check_result
    ADD CONSTRAINT check_result_pkey PRIMARY KEY (article, n);

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_pkey PRIMARY KEY (article, n);

ALTER TABLE ONLY public.claim_role
    ADD CONSTRAINT claim_role_pkey PRIMARY KEY (article, claim, n);

ALTER TABLE ONLY public.entity
    ADD CONSTRAINT entity_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.fact
    ADD CONSTRAINT fact_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.fact_value
    ADD CONSTRAINT fact_value_pkey PRIMARY KEY (fact, n);

ALTER TABLE ONLY public.figure
    ADD CONSTRAINT figure_pkey PRIMARY KEY (article, n);

ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_pkey PRIMARY KEY (article, n);

ALTER TABLE ONLY public.reject
    ADD CONSTRAINT reject_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_2_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.run_stage
    ADD CONSTRAINT run_stage_pkey PRIMARY KEY (run, n);

ALTER TABLE ONLY public.sentence
    ADD CONSTRAINT sentence_article_n_key UNIQUE (article, n);

ALTER TABLE ONLY public.sentence
    ADD CONSTRAINT sentence_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (site);

CREATE INDEX article_id ON public.article USING btree (id);

CREATE INDEX article_published ON public.article USING btree (published);

CREATE INDEX article_site ON public.article USING btree (site);

CREATE INDEX claim_fact ON public.claim USING btree (fact);

CREATE INDEX claim_object ON public.claim USING btree (object);

CREATE INDEX claim_role_entity ON public.claim_role USING btree (entity);

CREATE INDEX claim_seen ON public.claim USING btree (seen DESC, article, n);

CREATE INDEX claim_subject ON public.claim USING btree (subject);

CREATE INDEX claim_type ON public.claim USING btree (type, seen DESC, article, n);

CREATE INDEX fact_object ON public.fact USING btree (object);

CREATE INDEX fact_subject ON public.fact USING btree (subject);

CREATE INDEX sentence_search ON public.sentence USING gin (to_tsvector('simple'::regconfig, text));

ALTER TABLE ONLY public.alias
    ADD CONSTRAINT alias_entity_fkey FOREIGN KEY (entity) REFERENCES public.entity(key);

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_site_fkey FOREIGN KEY (site) REFERENCES public.source(site);

ALTER TABLE ONLY public.check_result
    ADD CONSTRAINT check_result_article_fkey FOREIGN KEY (article) REFERENCES public.article(key);

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_article_fkey FOREIGN KEY (article) REFERENCES public.article(key);

ALTER TABLE ONLY public.claim_role
    ADD CONSTRAINT claim_role_article_claim_fkey FOREIGN KEY (article, claim) REFERENCES public.claim(article, n);

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_speaker_entity_fkey FOREIGN KEY (speaker_entity) REFERENCES public.entity(key);

ALTER TABLE ONLY public.fact_value
    ADD CONSTRAINT fact_value_fact_fkey FOREIGN KEY (fact) REFERENCES public.fact(key);

ALTER TABLE ONLY public.figure
    ADD CONSTRAINT figure_article_fkey FOREIGN KEY (article) REFERENCES public.article(key);

ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_article_fkey FOREIGN KEY (article) REFERENCES public.article(key);

ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_entity_fkey FOREIGN KEY (entity) REFERENCES public.entity(key);

ALTER TABLE ONLY public.sentence
    ADD CONSTRAINT sentence_article_fkey FOREIGN KEY (article) REFERENCES public.article(key);


