PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE source (site TEXT PRIMARY KEY NOT NULL, first_seen TEXT, last_seen TEXT) WITHOUT ROWID;
INSERT INTO source VALUES('copy.example','2026-03-03T15:00:00Z','2026-03-03T15:00:00Z');
INSERT INTO source VALUES('ledger.example','2026-03-02T09:00:00Z','2026-09-01T09:00:00Z');
INSERT INTO source VALUES('pulse.example','2026-03-03T10:00:00Z','2026-03-03T10:00:00Z');
CREATE TABLE article (
  key INTEGER PRIMARY KEY NOT NULL, id TEXT NOT NULL, text_key TEXT NOT NULL, reading_key TEXT NOT NULL,
  is_current BIGINT NOT NULL DEFAULT 1, url TEXT, canonical TEXT, site TEXT REFERENCES source(site), title TEXT,
  authors TEXT, published TEXT, modified TEXT, language TEXT, description TEXT, section TEXT, tags TEXT,
  image TEXT, licence TEXT, paywall TEXT, credit TEXT, first_fetched TEXT, last_fetched TEXT, page_sha256 TEXT,
  origin TEXT, truncated TEXT, text TEXT, blocks TEXT, sentences TEXT, derived TEXT, loaded TEXT);
INSERT INTO article VALUES(1251222836326950289,'583a8ec7e8810d61','501efe702d0ce1b9c2581493507d0b4e','01adc2985ea4edf4e0a6ee057ea23310',1,'https://pulse.example/bayline-sold',NULL,'pulse.example','Bayline is sold',NULL,'2026-03-03T10:00:00Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-03-03T10:00:00Z','2026-03-03T10:00:00Z',NULL,'bayline-sold.html',NULL,'Nobody else was there. Orrin bought Bayline for $1.7 billion.','[{"kind": "paragraph", "start": 0, "end": 61}]','[[0, 22], [23, 61]]',NULL,'2026-10-01T00:00:00Z');
INSERT INTO article VALUES(2668932613660589525,'ae0122e2ce3cdbed','82b63897497a8d0b12ec953c125c26ef','eb8f077b709e1335337c591278e9ca00',1,'https://copy.example/bayline',NULL,'copy.example','Bayline is sold, says a copy',NULL,'2026-03-03T15:00:00Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Pulse','2026-03-03T15:00:00Z','2026-03-03T15:00:00Z',NULL,'bayline.html',NULL,'Nobody else was there. Orrin bought Bayline for $1.7 billion.','[{"kind": "paragraph", "start": 0, "end": 61}]','[[0, 22], [23, 61]]',NULL,'2026-10-01T00:00:00Z');
INSERT INTO article VALUES(3394055869616181044,'2b2629e286431d3f','ba18104ae497c7f3e789e49695a76206','f7970145eb6fd80f1ce44036f23acdb2',1,'https://ledger.example/orrin-deal',NULL,'ledger.example','Orrin buys Bayline',NULL,'2026-03-02T09:00:00Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-03-02T09:00:00Z','2026-03-02T09:00:00Z',NULL,'orrin-deal.html',NULL,replace('Orrin bought Bayline for $1.2 billion. Nobody else was there.\n\nOrrin has 5 million users.','\n',char(10)),'[{"kind": "paragraph", "start": 0, "end": 89}]','[[0, 38], [39, 61], [63, 89]]',NULL,'2026-10-01T00:00:00Z');
INSERT INTO article VALUES(3772370796784111433,'cf3f643a4fc62cf1','3daef215b107aaf9a8cfa76a0d426229','99e75bd2ece75e9fce9642ae92978b9d',1,'https://ledger.example/orrin-users',NULL,'ledger.example','Orrin grows',NULL,'2026-09-01T09:00:00Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-09-01T09:00:00Z','2026-09-01T09:00:00Z',NULL,'orrin-users.html',NULL,'Orrin has 8 million users.','[{"kind": "paragraph", "start": 0, "end": 26}]','[[0, 26]]',NULL,'2026-10-01T00:00:00Z');
INSERT INTO article VALUES(5389695038818436012,'1be1a929fe91ebfa','605852bae0d6a20032374ce17e524c19','a70eba5540d7eb894e35e188cef0b27e',0,'https://ledger.example/tessera',NULL,'ledger.example','Tessera grows',NULL,'2026-04-01T09:00:00Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-04-01T10:00:00Z','2026-04-01T10:00:00Z',NULL,'tessera.html',NULL,'Tessera has 300 users. Nobody else was there.','[{"kind": "paragraph", "start": 0, "end": 45}]','[[0, 22], [23, 45]]',NULL,'2026-10-01T00:00:00Z');
INSERT INTO article VALUES(8692616280117541964,'1be1a929fe91ebfa','ed18aa9ebfba9c00f65cee23dedfef7f','ea6e7658a27387f353bb108ef7c9bc3b',1,'https://ledger.example/tessera',NULL,'ledger.example','Tessera grows',NULL,'2026-04-01T09:00:00Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-04-02T10:00:00Z','2026-04-02T10:00:00Z',NULL,'tessera.html',NULL,'Tessera has 200 users. Nobody else was there.','[{"kind": "paragraph", "start": 0, "end": 45}]','[[0, 22], [23, 45]]',NULL,'2026-10-01T00:00:00Z');
CREATE TABLE sentence (
  key INTEGER PRIMARY KEY, article BIGINT NOT NULL REFERENCES article(key), n BIGINT NOT NULL, text TEXT NOT NULL,
  UNIQUE (article, n));
INSERT INTO sentence VALUES(1,3394055869616181044,0,'Orrin bought Bayline for $1.2 billion.');
INSERT INTO sentence VALUES(2,3394055869616181044,2,'Orrin has 5 million users.');
INSERT INTO sentence VALUES(3,1251222836326950289,1,'Orrin bought Bayline for $1.7 billion.');
INSERT INTO sentence VALUES(4,2668932613660589525,1,'Orrin bought Bayline for $1.7 billion.');
INSERT INTO sentence VALUES(5,3772370796784111433,0,'Orrin has 8 million users.');
INSERT INTO sentence VALUES(6,5389695038818436012,0,'Tessera has 300 users.');
INSERT INTO sentence VALUES(7,8692616280117541964,0,'Tessera has 200 users.');
CREATE TABLE figure (
  article BIGINT NOT NULL REFERENCES article(key), n BIGINT NOT NULL, id TEXT, kind TEXT, span_start BIGINT,
  span_end BIGINT, text TEXT, value TEXT, low TEXT, high TEXT, currency TEXT, unit TEXT, iso TEXT, calendar TEXT,
  approx TEXT, PRIMARY KEY (article, n)) WITHOUT ROWID;
INSERT INTO figure VALUES(1251222836326950289,0,'f1','money',48,60,'$1.7 billion','1700000000',NULL,NULL,'USD',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(2668932613660589525,0,'f1','money',48,60,'$1.7 billion','1700000000',NULL,NULL,'USD',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(3394055869616181044,0,'f1','money',25,37,'$1.2 billion','1200000000',NULL,NULL,'USD',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(3394055869616181044,1,'f2','count',73,82,'5 million','5000000',NULL,NULL,NULL,'{user}',NULL,NULL,NULL);
INSERT INTO figure VALUES(3772370796784111433,0,'f1','count',10,19,'8 million','8000000',NULL,NULL,NULL,'{user}',NULL,NULL,NULL);
INSERT INTO figure VALUES(5389695038818436012,0,'f1','count',12,15,'300','300',NULL,NULL,NULL,'{user}',NULL,NULL,NULL);
INSERT INTO figure VALUES(8692616280117541964,0,'f1','count',12,15,'200','200',NULL,NULL,NULL,'{user}',NULL,NULL,NULL);
CREATE TABLE entity (key TEXT PRIMARY KEY NOT NULL, label TEXT, type TEXT, ticker TEXT, qid TEXT) WITHOUT ROWID;
INSERT INTO entity VALUES('bayline','Bayline','org',NULL,NULL);
INSERT INTO entity VALUES('orrin','Orrin','org',NULL,NULL);
INSERT INTO entity VALUES('tessera','Tessera','org',NULL,NULL);
CREATE TABLE alias (
  entity TEXT NOT NULL REFERENCES entity(key), text TEXT NOT NULL, PRIMARY KEY (entity, text)) WITHOUT ROWID;
INSERT INTO alias VALUES('bayline','Bayline');
INSERT INTO alias VALUES('orrin','Orrin');
INSERT INTO alias VALUES('tessera','Tessera');
CREATE TABLE mention (
  article BIGINT NOT NULL REFERENCES article(key), n BIGINT NOT NULL, id TEXT, kind TEXT, span_start BIGINT,
  span_end BIGINT, text TEXT, entity TEXT REFERENCES entity(key), PRIMARY KEY (article, n)) WITHOUT ROWID;
INSERT INTO mention VALUES(1251222836326950289,0,'n1','org',23,28,'Orrin','orrin');
INSERT INTO mention VALUES(1251222836326950289,1,'n2','org',36,43,'Bayline','bayline');
INSERT INTO mention VALUES(2668932613660589525,0,'n1','org',23,28,'Orrin','orrin');
INSERT INTO mention VALUES(2668932613660589525,1,'n2','org',36,43,'Bayline','bayline');
INSERT INTO mention VALUES(3394055869616181044,0,'n1','org',0,5,'Orrin','orrin');
INSERT INTO mention VALUES(3394055869616181044,1,'n2','org',13,20,'Bayline','bayline');
INSERT INTO mention VALUES(3394055869616181044,2,'n3','org',63,68,'Orrin','orrin');
INSERT INTO mention VALUES(3772370796784111433,0,'n1','org',0,5,'Orrin','orrin');
INSERT INTO mention VALUES(5389695038818436012,0,'n1','org',0,7,'Tessera','tessera');
INSERT INTO mention VALUES(8692616280117541964,0,'n1','org',0,7,'Tessera','tessera');
CREATE TABLE claim (
  article BIGINT NOT NULL REFERENCES article(key), n BIGINT NOT NULL, id TEXT, type TEXT NOT NULL, pattern TEXT,
  span_start BIGINT, span_end BIGINT, sentence BIGINT, modality TEXT, polarity TEXT, speaker TEXT,
  speaker_entity TEXT REFERENCES entity(key), cue TEXT, attributes TEXT, fact TEXT, subject TEXT, object TEXT,
  value TEXT, low TEXT, high TEXT, currency TEXT, unit TEXT, approx TEXT, period TEXT, confidence BIGINT,
  mark TEXT NOT NULL, gone TEXT, sense TEXT, seen TEXT NOT NULL DEFAULT '-', PRIMARY KEY (article, n)) WITHOUT ROWID;
INSERT INTO claim VALUES(1251222836326950289,0,'c1','acquisition','acquisition.test',23,61,1,'asserted','positive',NULL,NULL,NULL,NULL,'acquisition:orrin:bayline','orrin','bayline','1700000000',NULL,NULL,'USD',NULL,NULL,NULL,800,'e23a026c15bd2063a0e37001f96e9139',NULL,NULL,'2026-03-03T10:00:00Z');
INSERT INTO claim VALUES(2668932613660589525,0,'c1','acquisition','acquisition.test',23,61,1,'asserted','positive',NULL,NULL,NULL,NULL,'acquisition:orrin:bayline','orrin','bayline','1700000000',NULL,NULL,'USD',NULL,NULL,NULL,800,'e23a026c15bd2063a0e37001f96e9139',NULL,NULL,'2026-03-03T15:00:00Z');
INSERT INTO claim VALUES(3394055869616181044,0,'c1','acquisition','acquisition.test',0,38,0,'asserted','positive',NULL,NULL,NULL,NULL,'acquisition:orrin:bayline','orrin','bayline','1200000000',NULL,NULL,'USD',NULL,NULL,NULL,800,'3f47aa941699502a3ebac18602cc5ccc',NULL,NULL,'2026-03-02T09:00:00Z');
INSERT INTO claim VALUES(3394055869616181044,1,'c2','users','users.test',63,89,2,'asserted','positive',NULL,NULL,NULL,NULL,'users:orrin','orrin',NULL,'5000000',NULL,NULL,NULL,'{user}',NULL,NULL,800,'8de3b173befbbe6516a25e4911eb7113',NULL,NULL,'2026-03-02T09:00:00Z');
INSERT INTO claim VALUES(3772370796784111433,0,'c1','users','users.test',0,26,0,'asserted','positive',NULL,NULL,NULL,NULL,'users:orrin','orrin',NULL,'8000000',NULL,NULL,NULL,'{user}',NULL,NULL,800,'2294dea97de8977aef46760d98ffb6d4',NULL,NULL,'2026-09-01T09:00:00Z');
INSERT INTO claim VALUES(5389695038818436012,0,'c1','users','users.test',0,22,0,'asserted','positive',NULL,NULL,NULL,NULL,'users:tessera','tessera',NULL,'300',NULL,NULL,NULL,'{user}',NULL,NULL,800,'b59ab3091a41c64d77642c40d83ae73c','2026-04-01T10:00:00Z',NULL,'2026-04-01T09:00:00Z');
INSERT INTO claim VALUES(8692616280117541964,0,'c1','users','users.test',0,22,0,'asserted','positive',NULL,NULL,NULL,NULL,'users:tessera','tessera',NULL,'200',NULL,NULL,NULL,'{user}',NULL,NULL,800,'7c1035d96eda2fb47a66723d96591bb3',NULL,NULL,'2026-04-01T09:00:00Z');
CREATE TABLE claim_role (
  article BIGINT NOT NULL, claim BIGINT NOT NULL, n BIGINT NOT NULL, role TEXT NOT NULL, figure BIGINT,
  mention BIGINT, span_start BIGINT, span_end BIGINT, text TEXT, resolved TEXT, entity TEXT,
  PRIMARY KEY (article, claim, n), FOREIGN KEY (article, claim) REFERENCES claim(article, n)) WITHOUT ROWID;
INSERT INTO claim_role VALUES(1251222836326950289,0,0,'acquirer',NULL,0,23,28,'Orrin',NULL,'orrin');
INSERT INTO claim_role VALUES(1251222836326950289,0,1,'target',NULL,1,36,43,'Bayline',NULL,'bayline');
INSERT INTO claim_role VALUES(1251222836326950289,0,2,'amount',0,NULL,48,60,'$1.7 billion',NULL,NULL);
INSERT INTO claim_role VALUES(2668932613660589525,0,0,'acquirer',NULL,0,23,28,'Orrin',NULL,'orrin');
INSERT INTO claim_role VALUES(2668932613660589525,0,1,'target',NULL,1,36,43,'Bayline',NULL,'bayline');
INSERT INTO claim_role VALUES(2668932613660589525,0,2,'amount',0,NULL,48,60,'$1.7 billion',NULL,NULL);
INSERT INTO claim_role VALUES(3394055869616181044,0,0,'acquirer',NULL,0,0,5,'Orrin',NULL,'orrin');
INSERT INTO claim_role VALUES(3394055869616181044,0,1,'target',NULL,1,13,20,'Bayline',NULL,'bayline');
INSERT INTO claim_role VALUES(3394055869616181044,0,2,'amount',0,NULL,25,37,'$1.2 billion',NULL,NULL);
INSERT INTO claim_role VALUES(3394055869616181044,1,0,'entity',NULL,2,63,68,'Orrin',NULL,'orrin');
INSERT INTO claim_role VALUES(3394055869616181044,1,1,'count',1,NULL,73,82,'5 million',NULL,NULL);
INSERT INTO claim_role VALUES(3772370796784111433,0,0,'entity',NULL,0,0,5,'Orrin',NULL,'orrin');
INSERT INTO claim_role VALUES(3772370796784111433,0,1,'count',0,NULL,10,19,'8 million',NULL,NULL);
INSERT INTO claim_role VALUES(5389695038818436012,0,0,'entity',NULL,0,0,7,'Tessera',NULL,'tessera');
INSERT INTO claim_role VALUES(5389695038818436012,0,1,'count',0,NULL,12,15,'300',NULL,NULL);
INSERT INTO claim_role VALUES(8692616280117541964,0,0,'entity',NULL,0,0,7,'Tessera',NULL,'tessera');
INSERT INTO claim_role VALUES(8692616280117541964,0,1,'count',0,NULL,12,15,'200',NULL,NULL);
CREATE TABLE check_result (
  article BIGINT NOT NULL REFERENCES article(key), n BIGINT NOT NULL, kind TEXT, status TEXT, claims TEXT,
  figures TEXT, message TEXT, PRIMARY KEY (article, n)) WITHOUT ROWID;
INSERT INTO check_result VALUES(1251222836326950289,0,'sum','inconsistent','["c1"]',NULL,'2 and 3 make 5, not 6');
CREATE TABLE fact (
  key TEXT PRIMARY KEY NOT NULL, type TEXT NOT NULL, subject TEXT, object TEXT, period TEXT, first_seen TEXT,
  last_seen TEXT, claims BIGINT NOT NULL, articles BIGINT NOT NULL, sites BIGINT NOT NULL,
  sources BIGINT NOT NULL, readings BIGINT NOT NULL, conflict BIGINT NOT NULL, note TEXT) WITHOUT ROWID;
INSERT INTO fact VALUES('acquisition:orrin:bayline','acquisition','orrin','bayline',NULL,'2026-03-02T09:00:00Z','2026-03-03T15:00:00Z',3,3,3,2,2,1,'1200000000 USD (ledger.example) or 1700000000 USD (pulse.example)');
INSERT INTO fact VALUES('users:orrin','users','orrin',NULL,NULL,'2026-03-02T09:00:00Z','2026-09-01T09:00:00Z',2,2,1,1,2,0,NULL);
INSERT INTO fact VALUES('users:tessera','users','tessera',NULL,NULL,'2026-04-01T09:00:00Z','2026-04-01T09:00:00Z',1,1,1,1,1,0,NULL);
CREATE TABLE reject (
  key INTEGER PRIMARY KEY NOT NULL, stage TEXT, origin TEXT, url TEXT, reason TEXT, message TEXT, loaded TEXT);
INSERT INTO reject VALUES(189896714637258921,'extract','front.html',NULL,'not-article','a list of links','2026-10-01T00:00:00Z');
CREATE TABLE dirty (kind TEXT NOT NULL, key TEXT NOT NULL);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','sentence_search','sentence_search',0,'CREATE VIRTUAL TABLE sentence_search USING fts5(text, content=''sentence'', content_rowid=''key'',
  tokenize=''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'sentence_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO sentence_search_data VALUES(1,X'0727');
INSERT INTO sentence_search_data VALUES(10,X'000000000107070007010101020101030101040101050101060101070101');
INSERT INTO sentence_search_data VALUES(137438953473,X'0000004302303101020601013201020701076261796c696e650102040206696c6c696f6e01020802056f756768740102030103666f7201020501056f7272696e0102020406060c0b0a08');
INSERT INTO sentence_search_data VALUES(274877906945,X'00000032023035020204010368617302020301076d696c6c696f6e02020501056f7272696e020202010575736572730202060406080c0a');
INSERT INTO sentence_search_data VALUES(412316860417,X'0000004302303103020601013703020701076261796c696e650302040206696c6c696f6e03020802056f756768740302030103666f7203020501056f7272696e0302020406060c0b0a08');
INSERT INTO sentence_search_data VALUES(549755813889,X'0000004302303104020601013704020701076261796c696e650402040206696c6c696f6e04020802056f756768740402030103666f7204020501056f7272696e0402020406060c0b0a08');
INSERT INTO sentence_search_data VALUES(687194767361,X'00000032023038050204010368617305020301076d696c6c696f6e05020501056f7272696e050202010575736572730502060406080c0a');
INSERT INTO sentence_search_data VALUES(824633720833,X'0000002a04303330300602040103686173060203010774657373657261060202010575736572730602050408080c');
INSERT INTO sentence_search_data VALUES(962072674305,X'0000002a04303230300702040103686173070203010774657373657261070202010575736572730702050408080c');
CREATE TABLE IF NOT EXISTS 'sentence_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO sentence_search_idx VALUES(1,X'',2);
INSERT INTO sentence_search_idx VALUES(2,X'',2);
INSERT INTO sentence_search_idx VALUES(3,X'',2);
INSERT INTO sentence_search_idx VALUES(4,X'',2);
INSERT INTO sentence_search_idx VALUES(5,X'',2);
INSERT INTO sentence_search_idx VALUES(6,X'',2);
INSERT INTO sentence_search_idx VALUES(7,X'',2);
CREATE TABLE IF NOT EXISTS 'sentence_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO sentence_search_docsize VALUES(1,X'07');
INSERT INTO sentence_search_docsize VALUES(2,X'05');
INSERT INTO sentence_search_docsize VALUES(3,X'07');
INSERT INTO sentence_search_docsize VALUES(4,X'07');
INSERT INTO sentence_search_docsize VALUES(5,X'05');
INSERT INTO sentence_search_docsize VALUES(6,X'04');
INSERT INTO sentence_search_docsize VALUES(7,X'04');
CREATE TABLE IF NOT EXISTS 'sentence_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO sentence_search_config VALUES('version',4);
CREATE TABLE IF NOT EXISTS "run" (
  key INTEGER PRIMARY KEY NOT NULL, kind TEXT NOT NULL, started TEXT, seconds BIGINT, exit BIGINT, failed TEXT, members TEXT, loaded TEXT);
INSERT INTO run VALUES(7430838216758333414,'stream',NULL,NULL,NULL,NULL,'{"v": 1, "record": "end", "stage": "normalize", "in": 7, "articles": 6, "rejects": 1}','2026-10-01T00:00:00Z');
CREATE TABLE run_stage (
  run BIGINT NOT NULL, n BIGINT NOT NULL, stage TEXT NOT NULL, documents BIGINT, articles BIGINT, rejects BIGINT,
  seconds BIGINT, exit BIGINT, PRIMARY KEY (run, n)) WITHOUT ROWID;
INSERT INTO run_stage VALUES(7430838216758333414,0,'normalize',7,6,1,NULL,NULL);
CREATE TABLE fact_value (
  fact TEXT NOT NULL REFERENCES fact(key), n BIGINT NOT NULL, value TEXT, low TEXT, high TEXT, currency TEXT,
  unit TEXT, approx TEXT, sense TEXT, first_seen TEXT, last_seen TEXT, articles BIGINT NOT NULL,
  sites BIGINT NOT NULL, sources BIGINT NOT NULL, PRIMARY KEY (fact, n)) WITHOUT ROWID;
INSERT INTO fact_value VALUES('acquisition:orrin:bayline',0,'1200000000',NULL,NULL,'USD',NULL,NULL,NULL,'2026-03-02T09:00:00Z','2026-03-02T09:00:00Z',1,1,1);
INSERT INTO fact_value VALUES('acquisition:orrin:bayline',1,'1700000000',NULL,NULL,'USD',NULL,NULL,NULL,'2026-03-03T10:00:00Z','2026-03-03T15:00:00Z',2,2,1);
INSERT INTO fact_value VALUES('users:orrin',0,'5000000',NULL,NULL,NULL,'{user}',NULL,NULL,'2026-03-02T09:00:00Z','2026-03-02T09:00:00Z',1,1,1);
INSERT INTO fact_value VALUES('users:orrin',1,'8000000',NULL,NULL,NULL,'{user}',NULL,NULL,'2026-09-01T09:00:00Z','2026-09-01T09:00:00Z',1,1,1);
INSERT INTO fact_value VALUES('users:tessera',0,'200',NULL,NULL,NULL,'{user}',NULL,NULL,'2026-04-01T09:00:00Z','2026-04-01T09:00:00Z',1,1,1);
CREATE INDEX article_id ON article(id);
CREATE INDEX article_published ON article(published);
CREATE INDEX article_site ON article(site);
CREATE INDEX claim_fact ON claim(fact);
CREATE INDEX claim_subject ON claim(subject);
CREATE INDEX claim_object ON claim(object);
CREATE INDEX claim_role_entity ON claim_role(entity);
CREATE INDEX fact_subject ON fact(subject);
CREATE TRIGGER sentence_added AFTER INSERT ON sentence BEGIN
  INSERT INTO sentence_search(rowid, text) VALUES (new.key, new.text); END;
CREATE TRIGGER sentence_removed AFTER DELETE ON sentence BEGIN
  INSERT INTO sentence_search(sentence_search, rowid, text) VALUES ('delete', old.key, old.text); END;
CREATE INDEX claim_type ON claim(type, seen DESC, article, n);
CREATE INDEX claim_seen ON claim(seen DESC, article, n);
CREATE INDEX fact_object ON fact(object);
CREATE VIEW v_claims AS
  SELECT a.published, a.site, a.title, c.type, coalesce(se.label, c.subject) AS subject,
    coalesce(oe.label, c.object) AS object, c.value, coalesce(c.currency, c.unit) AS unit, c.low, c.high, c.approx,
    c.sense, c.period, c.modality, c.polarity, c.speaker,
    CASE WHEN c.confidence >= 995 THEN '1.00' WHEN c.confidence IS NOT NULL
      THEN '0.' || substr(CAST(1005 + c.confidence AS TEXT), 2, 2) END AS confidence,
    s.text AS sentence, coalesce(a.url, a.canonical, a.origin) AS url, c.fact, c.gone, a.is_current, c.article, c.n
  FROM claim c JOIN article a ON a.key = c.article
  LEFT JOIN sentence s ON s.article = c.article AND s.n = c.sentence
  LEFT JOIN entity se ON se.key = c.subject LEFT JOIN entity oe ON oe.key = c.object;
CREATE VIEW v_facts AS
  SELECT f.type, coalesce(se.label, f.subject) AS subject, coalesce(oe.label, f.object) AS object, f.period,
    v.value, v.low, v.high, coalesce(v.currency, v.unit) AS unit, v.approx, v.sense, v.articles, v.sites, v.sources,
    v.first_seen, v.last_seen, f.readings, f.conflict, f.key AS fact
  FROM fact f JOIN fact_value v ON v.fact = f.key
  LEFT JOIN entity se ON se.key = f.subject LEFT JOIN entity oe ON oe.key = f.object;
CREATE VIEW v_conflicts AS SELECT * FROM v_facts WHERE conflict = 1;
CREATE VIEW v_runs AS
  SELECT r.started, r.kind, r.seconds, r.exit, r.failed, s.n, s.stage, s.documents AS "in", s.articles AS "out", s.rejects,
    s.seconds AS stage_seconds, s.exit AS stage_exit, r.loaded, r.key AS run
  FROM run r LEFT JOIN run_stage s ON s.run = r.key;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA user_version = 2;
