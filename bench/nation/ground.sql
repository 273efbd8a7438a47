-- What is drawn for a number is the same on every machine.
create function nation.drawn(n bigint, what text) returns text language sql immutable parallel safe
return lpad(to_hex(hashint8extended(n, hashtext(what))), 16, '0');

-- In the shape of the portal's own (version 7), as an index behaves by how ids are spread.
create function nation.id(kind text, n bigint) returns uuid language sql immutable parallel safe
return (lpad(to_hex(1598950800000 + n * 24000), 12, '0') || '7' || left(nation.drawn(n, kind), 3)
  || '8' || substr(nation.drawn(n, kind), 4, 3) || substr(nation.drawn(n, kind), 5, 12))::uuid;

create function nation.share(n bigint, what text) returns float8 language sql immutable parallel safe
return (hashint8extended(n, hashtext(what)) & 4294967295)::float8 / 4294967296;

-- One of a number of them, each as likely as another.
create function nation.one_of(number bigint, n bigint, what text) returns bigint language sql immutable parallel safe
return 1 + floor(number * nation.share(n, what))::bigint;

-- One of a number of them, the first the likeliest by far: 8 in 100 of 150, 1 in 155 of 24,000.
create function nation.mostly_first(number bigint, n bigint, what text) returns bigint language sql immutable parallel safe
return 1 + floor(number * power(nation.share(n, what), 2))::bigint;

create function nation.pick(words text[], n bigint, what text) returns text language sql immutable parallel safe
return words[nation.one_of(cardinality(words), n, what)];
