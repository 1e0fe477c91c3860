-- Ideogram4J, version 1 for PostgreSQL 12 and later. Applied by JdbcSchema.migrate, or by Flyway or by hand as it is.
-- It may be applied twice. Times are the database's.

CREATE TABLE IF NOT EXISTS ideogram_schema (
  version INTEGER PRIMARY KEY,
  applied_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- One row for each process. It is alive until lease_until, which it renews at seen_at.
-- seen_before: PostgreSQL: the last sign of life before the last start of the server that it has lived to see: its own renewal, or
-- an entry of the journal.
CREATE TABLE IF NOT EXISTS ideogram_instance (
  id UUID PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  lease_until TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  seen_before TIMESTAMP(6) WITH TIME ZONE
);

-- The journal: one row for each request that was billed, or may have been.
-- sent_by: the process that has it under way; NULL once its outcome is known.
-- attempt: tells one sending of the request from the next.
-- prior_*: what the row said before the request was sent again; restored if that was not billed.
CREATE TABLE IF NOT EXISTS ideogram_request (
  fingerprint VARCHAR(64) PRIMARY KEY,
  operation VARCHAR(100) NOT NULL,
  state VARCHAR(10) NOT NULL CHECK (state IN ('SENT', 'UNKNOWN', 'UNREADABLE', 'ANSWERED')),
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  reason TEXT NOT NULL,
  answer TEXT,
  sent_by UUID,
  attempt UUID,
  prior_state VARCHAR(10),
  prior_since TIMESTAMP(6) WITH TIME ZONE,
  prior_reason TEXT
);

CREATE INDEX IF NOT EXISTS ideogram_request_since ON ideogram_request (since);

-- For ideogram_unsettled: few rows, however many are answered.
CREATE INDEX IF NOT EXISTS ideogram_request_open ON ideogram_request (since) WHERE state <> 'ANSWERED';

-- The processes that are alive, with the end of their leases. While the server is down nobody can renew a lease, so one that had not
-- ended by then ends later by the time that the server was down: from the last sign of life, which is a renewal of any process or an
-- entry of the journal, to the start of the server. A renewal keeps the sign, because entries change.
-- Intervals are compared and added in seconds: days would depend on the session's time zone.
CREATE OR REPLACE VIEW ideogram_live_instance AS
SELECT id, name, started_at, seen_at, lease_until
FROM (
  SELECT id, name, started_at, seen_at,
    CASE
      WHEN seen_at < server.started
        AND CURRENT_TIMESTAMP - server.started < lease_until - seen_at
        AND lease_until > server.stopped
      THEN lease_until + make_interval(secs => extract(epoch FROM server.started - server.stopped))
      ELSE lease_until
    END AS lease_until
  FROM ideogram_instance
  CROSS JOIN (
    SELECT pg_postmaster_start_time() AS started, GREATEST(
      (SELECT MAX(CASE WHEN seen_at < pg_postmaster_start_time() THEN seen_at ELSE seen_before END) FROM ideogram_instance),
      (SELECT MAX(since) FROM ideogram_request WHERE since < pg_postmaster_start_time())) AS stopped
  ) server
) instance
WHERE lease_until > CURRENT_TIMESTAMP;

-- Requests of which somebody has to decide what becomes of them.
CREATE OR REPLACE VIEW ideogram_unsettled AS
SELECT r.fingerprint, r.operation, r.state, r.since, r.reason
FROM ideogram_request r
WHERE r.state <> 'ANSWERED'
  AND NOT EXISTS (SELECT 1 FROM ideogram_live_instance i WHERE i.id = r.sent_by);

-- Budgets in US dollars. The database itself refuses more than the cap.
CREATE TABLE IF NOT EXISTS ideogram_budget (
  account VARCHAR(200) PRIMARY KEY,
  cap NUMERIC(30, 12) NOT NULL CHECK (cap >= 0),
  reserved NUMERIC(30, 12) NOT NULL CHECK (reserved >= 0),
  spent NUMERIC(30, 12) NOT NULL CHECK (spent >= 0),
  CHECK (reserved + spent <= cap)
);

-- One row for each reservation and account. held_by: NULL once it is unknown whether the call was billed.
CREATE TABLE IF NOT EXISTS ideogram_hold (
  id UUID NOT NULL,
  account VARCHAR(200) NOT NULL,
  amount NUMERIC(30, 12) NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  held_by UUID,
  PRIMARY KEY (id, account)
);

CREATE INDEX IF NOT EXISTS ideogram_hold_account ON ideogram_hold (account);

-- Reservations of which it is unknown whether the call was billed.
CREATE OR REPLACE VIEW ideogram_unknown_hold AS
SELECT h.id, h.account, h.amount, h.since
FROM ideogram_hold h
WHERE NOT EXISTS (SELECT 1 FROM ideogram_live_instance i WHERE i.id = h.held_by);

CREATE OR REPLACE VIEW ideogram_balance AS
SELECT b.account, b.cap, b.reserved, b.spent, b.cap - b.reserved - b.spent AS available,
  (SELECT COALESCE(SUM(u.amount), 0) FROM ideogram_unknown_hold u WHERE u.account = b.account) AS unknown_outcome
FROM ideogram_budget b;

-- In-flight limits: at most "allowed" tickets of an account are granted; the service's answers move it between 1 and "most".
CREATE TABLE IF NOT EXISTS ideogram_limit (
  account VARCHAR(200) PRIMARY KEY,
  most INTEGER NOT NULL CHECK (most >= 1),
  allowed INTEGER NOT NULL CHECK (allowed >= 1),
  CHECK (allowed <= most)
);

-- Requests under way (granted) and those that wait, in the order of their positions.
CREATE TABLE IF NOT EXISTS ideogram_ticket (
  id UUID PRIMARY KEY,
  position BIGINT GENERATED ALWAYS AS IDENTITY,
  account VARCHAR(200) NOT NULL,
  instance UUID NOT NULL,
  granted BOOLEAN NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX IF NOT EXISTS ideogram_ticket_order ON ideogram_ticket (account, granted, position);

CREATE OR REPLACE VIEW ideogram_in_flight AS
SELECT l.account, l.most, l.allowed,
  (SELECT COUNT(*) FROM ideogram_ticket t WHERE t.account = l.account AND t.granted
    AND EXISTS (SELECT 1 FROM ideogram_live_instance i WHERE i.id = t.instance)) AS under_way,
  (SELECT COUNT(*) FROM ideogram_ticket t WHERE t.account = l.account AND NOT t.granted) AS waiting
FROM ideogram_limit l;

INSERT INTO ideogram_schema (version, applied_at)
SELECT 1, CURRENT_TIMESTAMP WHERE NOT EXISTS (SELECT 1 FROM ideogram_schema WHERE version = 1);
