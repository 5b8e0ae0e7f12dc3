claim opening.store
  re  %{ORG:org} opens %{SHOPS}
