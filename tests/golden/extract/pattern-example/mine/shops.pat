claim opening.store
  re  %{ORG:org} opens %{COUNT:count} stores
  ok  Brightloom Inc opens 80 stores in Oslo. | org=Brightloom Inc count=80
  no  Brightloom Inc opens 80 stores in Bergen.
