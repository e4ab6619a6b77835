-- What was still missing of closing: a question that is settled and a deputyship that is over are told, a seat in the working
-- group passes on with its person's place, and mail that went out is not kept for ever.

-- New values are compared as text below: a value cannot be used in the transaction that adds it.
ALTER TYPE "notification_kind" ADD VALUE 'QUESTION_RESOLVED' AFTER 'QUESTION_ANSWERED';
ALTER TYPE "notification_kind" ADD VALUE 'DEPUTY_ENDS' AFTER 'DEPUTY_BEGINS';

DROP POLICY tells ON notification;
CREATE POLICY tells ON notification FOR INSERT TO tracker_app WITH CHECK (by_id = app_actor()
  AND key IS NULL AND read_at IS NULL AND routed_at IS NULL AND mail_id IS NULL
  AND (((app_has('STATE_SIDE@' || state_id)
      OR (app_has('ADMINISTRATOR@' || state_id) AND kind::text IN ('HANDED_OVER', 'DEPUTY_NAMED', 'DEPUTY_ENDS')))
    AND EXISTS (SELECT FROM membership m WHERE m.user_id = notification.user_id AND m.state_id = notification.state_id AND m.organisation_id IS NULL))
  -- Whoever takes a role back tells the deputy, also when the role itself is over.
  OR (kind::text = 'DEPUTY_ENDS' AND EXISTS (SELECT FROM delegation d JOIN membership m ON m.id = d.membership_id
    WHERE m.user_id = app_actor() AND m.state_id = notification.state_id AND d.ended_at IS NOT NULL AND d.deputy_id = notification.user_id))));

-- ── Handing over ────────────────────────────────────────────────────────────
-- Composing the working group is the secretariat's. For the seats of somebody who hands over, the function below takes a power
-- that nobody holds otherwise, for its own statements alone.
GRANT UPDATE (name, user_id) ON group_person TO tracker_app;
GRANT UPDATE (is_person_public) ON working_group_member TO tracker_app;
CREATE POLICY passes_on ON working_group_member FOR INSERT TO tracker_app WITH CHECK (app_has('HANDOVER@' || state_id));
CREATE POLICY is_passed_on ON working_group_member FOR UPDATE TO tracker_app USING (app_has('HANDOVER@' || state_id));
CREATE POLICY passes_on ON group_person FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM working_group_member m WHERE m.id = member_id AND app_has('HANDOVER@' || m.state_id)));
CREATE POLICY is_passed_on ON group_person FOR UPDATE TO tracker_app
  USING (EXISTS (SELECT FROM working_group_member m WHERE m.id = member_id AND app_has('HANDOVER@' || m.state_id)));

-- A seat for a body that somebody sits on ends with yesterday and goes on from today with the successor; one that is still to
-- begin, or begins today, is the successor's from its beginning. Whether the new name is public is the secretariat's to say anew.
-- Whoever has such a seat already gets no second one. Tells which seat became which.
CREATE FUNCTION app_pass_seats(body uuid, official uuid, successor uuid, today date) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  powers text := current_setting('app.powers', true);
  state uuid := (SELECT b.state_id FROM state_body b WHERE b.id = body);
  called text := (SELECT u.name FROM "user" u WHERE u.id = successor);
  seat record;
  fresh uuid;
  passed jsonb := '[]';
BEGIN
  IF state IS NULL OR NOT coalesce(app_has('ADMINISTRATOR@' || state), false) OR app_actor() IN (official, successor) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a seat is passed on by the administrator of its State';
  END IF;
  PERFORM set_config('app.powers', format('HANDOVER@%1$s STATE_SIDE STATE_SIDE@%1$s', state), true);
  FOR seat IN
    SELECT m.*, p.id AS person_id, p.function FROM working_group_member m JOIN group_person p ON p.member_id = m.id
    WHERE p.user_id = official AND m.body_id = body AND (m.valid_to IS NULL OR m.valid_to >= today) ORDER BY m.valid_from, m.id
  LOOP
    fresh := NULL;
    IF seat.valid_from >= today THEN
      fresh := seat.id;
      UPDATE working_group_member SET is_person_public = false, version = version + 1 WHERE id = seat.id;
      UPDATE group_person SET user_id = successor, name = called WHERE id = seat.person_id;
    ELSE
      UPDATE working_group_member SET valid_to = today - 1, version = version + 1 WHERE id = seat.id;
      IF NOT EXISTS (SELECT FROM working_group_member m JOIN group_person p ON p.member_id = m.id WHERE p.user_id = successor
        AND m.group_id = seat.group_id AND m.body_id = body AND m.seat = seat.seat AND m.valid_from <= today AND (m.valid_to IS NULL OR m.valid_to >= today)) THEN
        fresh := gen_random_uuid();
        INSERT INTO working_group_member (id, state_id, group_id, seat, body_id, valid_from, valid_to)
          VALUES (fresh, state, seat.group_id, seat.seat, body, today, seat.valid_to);
        INSERT INTO group_person (member_id, name, function, user_id) VALUES (fresh, called, seat.function, successor);
      END IF;
    END IF;
    passed := passed || jsonb_build_object('from', seat.id, 'to', fresh);
  END LOOP;
  PERFORM set_config('app.powers', powers, true);
  RETURN passed;
END $$;
GRANT EXECUTE ON FUNCTION app_pass_seats(uuid, uuid, uuid, date) TO tracker_app;

-- As before, and the open questions that the official asked or is named in.
CREATE OR REPLACE FUNCTION app_open_work(body uuid, official uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  powers text := current_setting('app.powers', true);
  state uuid := (SELECT b.state_id FROM state_body b WHERE b.id = body);
  found jsonb;
BEGIN
  IF state IS NULL OR NOT coalesce(app_has('ADMINISTRATOR@' || state), false) THEN RETURN NULL; END IF;
  PERFORM set_config('app.powers', format('FOCAL_POINT@%1$s APPROVER@%1$s STATE_SIDE STATE_SIDE@%2$s', body, state), true);
  SELECT jsonb_build_object(
    'assignments', (SELECT count(*) FROM assignment a WHERE a.body_id = body AND a.ended_at IS NULL),
    'drafts', (SELECT count(*) FROM response r WHERE r.body_id = body AND r.state IN ('DRAFT', 'RETURNED')),
    'ownDrafts', (SELECT count(*) FROM response r WHERE r.body_id = body AND r.state IN ('DRAFT', 'RETURNED') AND official = ANY (r.writer_ids)),
    'toSign', (SELECT count(*) FROM response r WHERE r.body_id = body AND r.state = 'SUBMITTED'),
    'tasks', (SELECT count(*) FROM decision_task t WHERE t.body_id = body AND t.state = 'OPEN'),
    'measures', (SELECT count(*) FROM measure m WHERE m.state IN ('PLANNED', 'UNDER_WAY') AND m.archived_at IS NULL
      AND (m.lead_body_id = body OR EXISTS (SELECT FROM measure_body c WHERE c.measure_id = m.id AND c.body_id = body))),
    'indicators', (SELECT count(*) FROM indicator i WHERE i.body_id = body AND i.retired_at IS NULL AND i.due_on IS NOT NULL),
    'requests', (SELECT count(*) FROM discussion d WHERE d.body_id = body AND d.awaits = 'BODY' AND d.resolved_at IS NULL),
    'questions', (SELECT count(*) FROM discussion d WHERE d.body_id = body AND d.resolved_at IS NULL
      AND (d.opened_by_id = official OR EXISTS (SELECT FROM comment c WHERE c.discussion_id = d.id AND official = ANY (c.mention_ids)))),
    'seats', (SELECT count(*) FROM group_person p JOIN working_group_member s ON s.id = p.member_id
      WHERE p.user_id = official AND s.body_id = body AND (s.valid_to IS NULL OR s.valid_to >= current_date)))
  INTO found;
  PERFORM set_config('app.powers', powers, true);
  RETURN found;
END $$;

-- ── Mail that is done with ──────────────────────────────────────────────────
GRANT DELETE ON outgoing_mail TO tracker_app;
-- Only the worker takes mail away, and none that may still go out.
CREATE POLICY is_done_with ON outgoing_mail AS RESTRICTIVE FOR DELETE TO tracker_app
  USING (app_has('DELIVERY') AND (sent_at IS NOT NULL OR abandoned_at IS NOT NULL));
CREATE INDEX outgoing_mail_sent ON outgoing_mail (sent_at) WHERE sent_at IS NOT NULL;
