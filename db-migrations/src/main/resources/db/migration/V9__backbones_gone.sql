-- Versions 1 and 2 of perceptory-image do not ship any more ---------------------------------------------------------
-- Projects name their backbone without its version and so stand on version 3: they embed anew with their next training.
-- What the old ones made of pictures nobody can read again.

delete from embedding where backbone_sha256 in (
  'd2443045c0c4be76914b927671b529d5f2e73ecc7c7a5b550b501e725c4f3fbb',
  '54796b5c02cf82e90341072ae58a3450ca30d604ff2fe12aa0465c19e5d29f4a'
);
