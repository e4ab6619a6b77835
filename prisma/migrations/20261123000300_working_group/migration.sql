-- The interdepartmental working group: who sits in it, its meetings, decisions and tasks; and Views on individual communications as case files.

CREATE TYPE "group_seat" AS ENUM ('CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER', 'OBSERVER');

CREATE TYPE "meeting_state" AS ENUM ('PLANNED', 'HELD', 'APPROVED');

CREATE TYPE "presence" AS ENUM ('PRESENT', 'ABSENT', 'REPRESENTED');

CREATE TYPE "task_state" AS ENUM ('OPEN', 'DONE', 'CANCELLED');

CREATE TYPE "remedy_kind" AS ENUM ('COMPENSATION', 'INVESTIGATION', 'RETRIAL', 'RELEASE', 'LEGISLATION', 'NON_REPETITION', 'PUBLICATION', 'OTHER');

CREATE TYPE "remedy_state" AS ENUM ('OPEN', 'UNDER_WAY', 'DONE', 'NOT_ACCEPTED');

CREATE TABLE "working_group" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "basis" JSONB NOT NULL,
    "basis_number" TEXT,
    "basis_on" DATE,
    "basis_links" JSONB NOT NULL,
    "note" JSONB,
    "source" TEXT,
    "attestation" "attestation" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "working_group_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "working_group_member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "seat" "group_seat" NOT NULL,
    "body_id" UUID,
    "organisation" TEXT,
    "is_person_public" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "working_group_member_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "group_person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "function" TEXT,
    "user_id" UUID,

    CONSTRAINT "group_person_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "working_group_meeting" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "meets_on" DATE NOT NULL,
    "meets_at" TEXT,
    "place" TEXT,
    "state" "meeting_state" NOT NULL DEFAULT 'PLANNED',
    "approved_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "working_group_meeting_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" TEXT NOT NULL DEFAULT '',
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "meeting_paper" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "item_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "file_name" TEXT,
    "file_hash" TEXT,
    "media_type" TEXT,
    "size" INTEGER,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_paper_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "attendance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "presence" "presence" NOT NULL,
    "represented_by" TEXT,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "minutes_addition" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "minutes_addition_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "group_decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID,
    "number" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "group_decision_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "decision_recommendation" (
    "decision_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,

    CONSTRAINT "decision_recommendation_pkey" PRIMARY KEY ("decision_id","recommendation_id")
);

CREATE TABLE "decision_case" (
    "decision_id" UUID NOT NULL,
    "case_file_id" UUID NOT NULL,

    CONSTRAINT "decision_case_pkey" PRIMARY KEY ("decision_id","case_file_id")
);

CREATE TABLE "decision_task" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" DATE,
    "state" "task_state" NOT NULL DEFAULT 'OPEN',
    "report" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "decision_task_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "case_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "communication_number" TEXT NOT NULL,
    "symbol" TEXT,
    "initials" TEXT,
    "summary" JSONB,
    "articles" TEXT[],
    "registered_on" DATE,
    "adopted_on" DATE,
    "transmitted_on" DATE,
    "reply_due_on" DATE,
    "document_id" UUID,
    "document_url" TEXT,
    "source" TEXT,
    "attestation" "attestation" NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "case_remedy" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "remedy_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "state" "remedy_state" NOT NULL DEFAULT 'OPEN',
    "as_of" DATE,
    "done" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_remedy_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "case_reply" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_file_id" UUID NOT NULL,
    "sent_on" DATE NOT NULL,
    "note" TEXT,

    CONSTRAINT "case_reply_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "case_grade" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_file_id" UUID NOT NULL,
    "grade" TEXT NOT NULL,
    "graded_on" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_grade_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "case_body" (
    "case_file_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,

    CONSTRAINT "case_body_pkey" PRIMARY KEY ("case_file_id","body_id")
);

CREATE TABLE "case_recommendation" (
    "case_file_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,

    CONSTRAINT "case_recommendation_pkey" PRIMARY KEY ("case_file_id","recommendation_id")
);

-- The decision that orders an assignment, where it is one of the group.
ALTER TABLE "assignment" ADD COLUMN "decision_id" UUID;

CREATE INDEX "assignment_decision_id_idx" ON "assignment"("decision_id");

CREATE UNIQUE INDEX "working_group_state_id_key" ON "working_group"("state_id");

CREATE INDEX "working_group_member_group_id_idx" ON "working_group_member"("group_id");

CREATE UNIQUE INDEX "group_person_member_id_key" ON "group_person"("member_id");

CREATE INDEX "group_person_user_id_idx" ON "group_person"("user_id");

CREATE INDEX "working_group_meeting_group_id_meets_on_idx" ON "working_group_meeting"("group_id", "meets_on");

CREATE UNIQUE INDEX "working_group_meeting_group_id_number_key" ON "working_group_meeting"("group_id", "number");

CREATE INDEX "agenda_item_meeting_id_position_idx" ON "agenda_item"("meeting_id", "position");

CREATE INDEX "meeting_paper_item_id_idx" ON "meeting_paper"("item_id");

CREATE INDEX "attendance_member_id_idx" ON "attendance"("member_id");

CREATE UNIQUE INDEX "attendance_meeting_id_member_id_key" ON "attendance"("meeting_id", "member_id");

CREATE INDEX "minutes_addition_meeting_id_added_at_idx" ON "minutes_addition"("meeting_id", "added_at");

CREATE INDEX "group_decision_item_id_idx" ON "group_decision"("item_id");

CREATE UNIQUE INDEX "group_decision_meeting_id_number_key" ON "group_decision"("meeting_id", "number");

CREATE INDEX "decision_recommendation_recommendation_id_idx" ON "decision_recommendation"("recommendation_id");

CREATE INDEX "decision_case_case_file_id_idx" ON "decision_case"("case_file_id");

CREATE INDEX "decision_task_decision_id_idx" ON "decision_task"("decision_id");

CREATE INDEX "decision_task_body_id_state_idx" ON "decision_task"("body_id", "state");

CREATE INDEX "case_file_document_id_idx" ON "case_file"("document_id");

CREATE UNIQUE INDEX "case_file_state_id_mechanism_id_communication_number_key" ON "case_file"("state_id", "mechanism_id", "communication_number");

CREATE INDEX "case_remedy_case_file_id_position_idx" ON "case_remedy"("case_file_id", "position");

CREATE INDEX "case_reply_case_file_id_sent_on_idx" ON "case_reply"("case_file_id", "sent_on");

CREATE INDEX "case_grade_case_file_id_graded_on_idx" ON "case_grade"("case_file_id", "graded_on");

CREATE INDEX "case_body_body_id_idx" ON "case_body"("body_id");

CREATE INDEX "case_recommendation_recommendation_id_idx" ON "case_recommendation"("recommendation_id");

ALTER TABLE "assignment" ADD CONSTRAINT "assignment_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "group_decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "working_group" ADD CONSTRAINT "working_group_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "working_group_member" ADD CONSTRAINT "working_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "working_group_member" ADD CONSTRAINT "working_group_member_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "group_person" ADD CONSTRAINT "group_person_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "working_group_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "group_person" ADD CONSTRAINT "group_person_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "working_group_meeting" ADD CONSTRAINT "working_group_meeting_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "working_group_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "meeting_paper" ADD CONSTRAINT "meeting_paper_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "working_group_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "attendance" ADD CONSTRAINT "attendance_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "working_group_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "minutes_addition" ADD CONSTRAINT "minutes_addition_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "working_group_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "group_decision" ADD CONSTRAINT "group_decision_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "working_group_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "group_decision" ADD CONSTRAINT "group_decision_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "decision_recommendation" ADD CONSTRAINT "decision_recommendation_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "group_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "decision_recommendation" ADD CONSTRAINT "decision_recommendation_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "decision_case" ADD CONSTRAINT "decision_case_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "group_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "decision_case" ADD CONSTRAINT "decision_case_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "decision_task" ADD CONSTRAINT "decision_task_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "group_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "decision_task" ADD CONSTRAINT "decision_task_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "case_file" ADD CONSTRAINT "case_file_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "case_file" ADD CONSTRAINT "case_file_mechanism_id_fkey" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "case_file" ADD CONSTRAINT "case_file_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "un_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "case_remedy" ADD CONSTRAINT "case_remedy_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "case_reply" ADD CONSTRAINT "case_reply_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "case_grade" ADD CONSTRAINT "case_grade_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "case_body" ADD CONSTRAINT "case_body_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "case_body" ADD CONSTRAINT "case_body_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "case_recommendation" ADD CONSTRAINT "case_recommendation_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "case_recommendation" ADD CONSTRAINT "case_recommendation_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What each role may touch at all ─────────────────────────────────────────
GRANT SELECT ON working_group, working_group_member, agenda_item, group_decision, decision_recommendation, decision_case,
  case_file, case_remedy, case_reply, case_grade, case_body, case_recommendation, group_person, working_group_meeting, minutes_addition,
  decision_task TO tracker_app, tracker_public;
-- Papers and attendance stay with the group. Acts carry the id of the person who did them; whose id it is, the public role cannot read.
GRANT SELECT ON meeting_paper, attendance TO tracker_app;

GRANT INSERT, UPDATE ON working_group, working_group_meeting, agenda_item, attendance, group_decision, decision_task, case_file, case_remedy TO tracker_app;
GRANT INSERT ON working_group_member, group_person, meeting_paper, minutes_addition, decision_recommendation, decision_case,
  case_reply, case_grade, case_body, case_recommendation TO tracker_app;
GRANT UPDATE (valid_to, version) ON working_group_member TO tracker_app;
GRANT UPDATE (removed_at, version) ON meeting_paper TO tracker_app;
GRANT UPDATE (decision_id) ON assignment TO tracker_app;
GRANT DELETE ON decision_recommendation, decision_case, case_body, case_recommendation TO tracker_app;
GRANT SELECT ON working_group, working_group_member, group_person, working_group_meeting, agenda_item, meeting_paper, attendance, minutes_addition,
  group_decision, decision_recommendation, decision_case, decision_task, case_file, case_remedy, case_reply, case_grade, case_body,
  case_recommendation TO tracker_backup, tracker_verifier;

-- ── Row-level security ──────────────────────────────────────────────────────
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['working_group', 'working_group_member', 'group_person', 'working_group_meeting', 'agenda_item', 'meeting_paper',
    'attendance', 'minutes_addition', 'group_decision', 'decision_recommendation', 'decision_case', 'decision_task',
    'case_file', 'case_remedy', 'case_reply', 'case_grade', 'case_body', 'case_recommendation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
END $$;

-- The group and the bodies it is made of are public; the persons on its seats are, where the seat says so.
CREATE POLICY anyone ON working_group FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY records ON working_group FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id));
CREATE POLICY revises ON working_group FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id));
CREATE POLICY anyone ON working_group_member FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY appoints ON working_group_member FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id)
  AND EXISTS (SELECT FROM working_group g WHERE g.id = group_id AND g.state_id = working_group_member.state_id)
  AND (body_id IS NULL OR EXISTS (SELECT FROM state_body b WHERE b.id = body_id AND b.state_id = working_group_member.state_id)));
CREATE POLICY ends ON working_group_member FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id));
CREATE POLICY anyone ON group_person FOR SELECT TO tracker_public
  USING (EXISTS (SELECT FROM working_group_member m WHERE m.id = member_id AND m.is_person_public));
CREATE POLICY reads ON group_person FOR SELECT TO tracker_app
  USING (EXISTS (SELECT FROM working_group_member m WHERE m.id = member_id AND (m.is_person_public OR app_has('STATE_SIDE@' || m.state_id))));
CREATE POLICY appoints ON group_person FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM working_group_member m WHERE m.id = member_id AND app_has('SECRETARIAT@' || m.state_id)));

-- That a meeting was held is public; what was said there is, once its minutes are published. The State's side reads all of it.
CREATE POLICY anyone ON working_group_meeting FOR SELECT TO tracker_public USING (state <> 'PLANNED');
CREATE POLICY reads ON working_group_meeting FOR SELECT TO tracker_app USING (state <> 'PLANNED' OR app_has('STATE_SIDE@' || state_id));
CREATE POLICY plans ON working_group_meeting FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id) AND state = 'PLANNED'
  AND approved_at IS NULL AND approved_by_id IS NULL AND published_at IS NULL
  AND EXISTS (SELECT FROM working_group g WHERE g.id = group_id AND g.state_id = working_group_meeting.state_id));
CREATE POLICY moves ON working_group_meeting FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id));

CREATE POLICY anyone ON agenda_item FOR SELECT TO tracker_public
  USING (EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND m.published_at IS NOT NULL));
CREATE POLICY reads ON agenda_item FOR SELECT TO tracker_app
  USING (EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND (m.published_at IS NOT NULL OR app_has('STATE_SIDE@' || m.state_id))));
CREATE POLICY plans ON agenda_item FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND m.state <> 'APPROVED' AND app_has('SECRETARIAT@' || m.state_id)));
CREATE POLICY writes ON agenda_item FOR UPDATE TO tracker_app
  USING (EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND m.state <> 'APPROVED' AND app_has('SECRETARIAT@' || m.state_id)));

CREATE POLICY reads ON meeting_paper FOR SELECT TO tracker_app USING (EXISTS (
  SELECT FROM agenda_item i JOIN working_group_meeting m ON m.id = i.meeting_id WHERE i.id = item_id AND app_has('STATE_SIDE@' || m.state_id)));
CREATE POLICY adds ON meeting_paper FOR INSERT TO tracker_app WITH CHECK (added_by_id = app_actor() AND EXISTS (
  SELECT FROM agenda_item i JOIN working_group_meeting m ON m.id = i.meeting_id
  WHERE i.id = item_id AND m.state <> 'APPROVED' AND app_has('SECRETARIAT@' || m.state_id)));
CREATE POLICY removes ON meeting_paper FOR UPDATE TO tracker_app USING (EXISTS (
  SELECT FROM agenda_item i JOIN working_group_meeting m ON m.id = i.meeting_id
  WHERE i.id = item_id AND m.state <> 'APPROVED' AND app_has('SECRETARIAT@' || m.state_id)));

CREATE POLICY reads ON attendance FOR SELECT TO tracker_app
  USING (EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND app_has('STATE_SIDE@' || m.state_id)));
CREATE POLICY notes ON attendance FOR INSERT TO tracker_app WITH CHECK (EXISTS (
  SELECT FROM working_group_meeting m JOIN working_group_member s ON s.group_id = m.group_id
  WHERE m.id = meeting_id AND s.id = member_id AND m.state = 'HELD' AND app_has('SECRETARIAT@' || m.state_id)));
CREATE POLICY notes_again ON attendance FOR UPDATE TO tracker_app USING (EXISTS (
  SELECT FROM working_group_meeting m JOIN working_group_member s ON s.group_id = m.group_id
  WHERE m.id = meeting_id AND s.id = member_id AND m.state = 'HELD' AND app_has('SECRETARIAT@' || m.state_id)));

CREATE POLICY anyone ON minutes_addition FOR SELECT TO tracker_public
  USING (EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND m.published_at IS NOT NULL));
CREATE POLICY reads ON minutes_addition FOR SELECT TO tracker_app
  USING (EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND (m.published_at IS NOT NULL OR app_has('STATE_SIDE@' || m.state_id))));
CREATE POLICY adds ON minutes_addition FOR INSERT TO tracker_app WITH CHECK (added_by_id = app_actor()
  AND EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND m.state = 'APPROVED' AND app_has('SECRETARIAT@' || m.state_id)));

CREATE POLICY anyone ON group_decision FOR SELECT TO tracker_public
  USING (EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND m.published_at IS NOT NULL));
CREATE POLICY reads ON group_decision FOR SELECT TO tracker_app USING (app_has('STATE_SIDE@' || state_id)
  OR EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND m.published_at IS NOT NULL));
CREATE POLICY records ON group_decision FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id)
  AND EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND m.state = 'HELD' AND m.state_id = group_decision.state_id)
  AND (item_id IS NULL OR EXISTS (SELECT FROM agenda_item i WHERE i.id = item_id AND i.meeting_id = group_decision.meeting_id)));
CREATE POLICY revises ON group_decision FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id)
  AND EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND m.state = 'HELD'));

-- What belongs to a decision is seen with it, and chosen as long as the minutes are written.
CREATE FUNCTION may_minute(decision uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM group_decision d JOIN working_group_meeting m ON m.id = d.meeting_id
    WHERE d.id = decision AND m.state = 'HELD' AND app_has('SECRETARIAT@' || d.state_id))
$$;
GRANT EXECUTE ON FUNCTION may_minute(uuid) TO tracker_app;
CREATE POLICY anyone ON decision_recommendation FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM group_decision d WHERE d.id = decision_id));
CREATE POLICY links ON decision_recommendation FOR INSERT TO tracker_app WITH CHECK (may_minute(decision_id) AND EXISTS (
  SELECT FROM group_decision d JOIN recommendation r ON r.state_id = d.state_id WHERE d.id = decision_id AND r.id = recommendation_id));
CREATE POLICY unlinks ON decision_recommendation FOR DELETE TO tracker_app USING (may_minute(decision_id));
CREATE POLICY anyone ON decision_case FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM group_decision d WHERE d.id = decision_id));
CREATE POLICY links ON decision_case FOR INSERT TO tracker_app WITH CHECK (may_minute(decision_id) AND EXISTS (
  SELECT FROM group_decision d JOIN case_file c ON c.state_id = d.state_id WHERE d.id = decision_id AND c.id = case_file_id));
CREATE POLICY unlinks ON decision_case FOR DELETE TO tracker_app USING (may_minute(decision_id));

CREATE POLICY anyone ON decision_task FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM group_decision d WHERE d.id = decision_id));
CREATE POLICY records ON decision_task FOR INSERT TO tracker_app WITH CHECK (may_minute(decision_id) AND state = 'OPEN'
  AND EXISTS (SELECT FROM group_decision d WHERE d.id = decision_id AND d.state_id = decision_task.state_id)
  AND EXISTS (SELECT FROM state_body b WHERE b.id = body_id AND b.state_id = decision_task.state_id));
CREATE POLICY reports ON decision_task FOR UPDATE TO tracker_app
  USING (app_has('SECRETARIAT@' || state_id) OR app_has('FOCAL_POINT@' || body_id) OR app_has('APPROVER@' || body_id))
  WITH CHECK (EXISTS (SELECT FROM state_body b WHERE b.id = body_id AND b.state_id = decision_task.state_id));

-- A case is the State side's until it is published; what belongs to it is seen with it.
CREATE POLICY anyone ON case_file FOR SELECT TO tracker_public USING (published_at IS NOT NULL);
CREATE POLICY reads ON case_file FOR SELECT TO tracker_app USING (published_at IS NOT NULL OR app_has('STATE_SIDE@' || state_id));
CREATE POLICY records ON case_file FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id) AND published_at IS NULL
  AND (document_id IS NULL OR EXISTS (SELECT FROM un_document d WHERE d.id = document_id AND d.state_id = case_file.state_id)));
CREATE POLICY revises ON case_file FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id)) WITH CHECK (app_has('SECRETARIAT@' || state_id)
  AND (document_id IS NULL OR EXISTS (SELECT FROM un_document d WHERE d.id = document_id AND d.state_id = case_file.state_id)));
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['case_remedy', 'case_reply', 'case_grade', 'case_body', 'case_recommendation'] LOOP
    EXECUTE format('CREATE POLICY anyone ON %I FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM case_file c WHERE c.id = case_file_id))', name);
    EXECUTE format('CREATE POLICY keeps ON %I FOR INSERT TO tracker_app
      WITH CHECK (EXISTS (SELECT FROM case_file c WHERE c.id = case_file_id AND app_has(''SECRETARIAT@'' || c.state_id)))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['case_body', 'case_recommendation'] LOOP
    EXECUTE format('CREATE POLICY chooses_again ON %I FOR DELETE TO tracker_app
      USING (EXISTS (SELECT FROM case_file c WHERE c.id = case_file_id AND app_has(''SECRETARIAT@'' || c.state_id)))', name);
  END LOOP;
END $$;
CREATE POLICY revises ON case_remedy FOR UPDATE TO tracker_app
  USING (EXISTS (SELECT FROM case_file c WHERE c.id = case_file_id AND app_has('SECRETARIAT@' || c.state_id)));
CREATE POLICY of_its_state ON case_body AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (EXISTS (
  SELECT FROM case_file c JOIN state_body b ON b.state_id = c.state_id WHERE c.id = case_file_id AND b.id = body_id));
CREATE POLICY of_its_state ON case_recommendation AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (EXISTS (
  SELECT FROM case_file c JOIN recommendation r ON r.state_id = c.state_id WHERE c.id = case_file_id AND r.id = recommendation_id));

-- An assignment is ordered by a decision of its own State's group.
CREATE POLICY ordered_at_home ON assignment AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (
  decision_id IS NULL OR EXISTS (SELECT FROM group_decision d WHERE d.id = decision_id AND d.state_id = assignment.state_id));
CREATE POLICY reordered_at_home ON assignment AS RESTRICTIVE FOR UPDATE TO tracker_app USING (true) WITH CHECK (
  decision_id IS NULL OR EXISTS (SELECT FROM group_decision d WHERE d.id = decision_id AND d.state_id = assignment.state_id));

-- ── Guards ──────────────────────────────────────────────────────────────────
ALTER TABLE working_group_member ADD CONSTRAINT body_or_organisation CHECK ((body_id IS NULL) <> (organisation IS NULL));
ALTER TABLE working_group_member ADD CONSTRAINT from_until CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE working_group_meeting ADD CONSTRAINT approved_by_somebody CHECK ((state = 'APPROVED') = (approved_at IS NOT NULL) AND (state = 'APPROVED') = (approved_by_id IS NOT NULL));
ALTER TABLE working_group_meeting ADD CONSTRAINT published_once_approved CHECK (published_at IS NULL OR state = 'APPROVED');
ALTER TABLE meeting_paper ADD CONSTRAINT file_or_link CHECK ((url IS NULL) <> (file_hash IS NULL));
ALTER TABLE attendance ADD CONSTRAINT represented_by_somebody CHECK ((presence = 'REPRESENTED') = (represented_by IS NOT NULL));
ALTER TABLE decision_task ADD CONSTRAINT closed_with_report CHECK ((state = 'OPEN') = (closed_at IS NULL) AND (state = 'OPEN') = (report IS NULL));

CREATE FUNCTION guard_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE step text := OLD.state || '>' || NEW.state;
BEGIN
  IF (NEW.id, NEW.state_id, NEW.group_id) IS DISTINCT FROM (OLD.id, OLD.state_id, OLD.group_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a meeting keeps its group';
  END IF;
  IF NOT (CASE step
    WHEN 'PLANNED>PLANNED' THEN true
    WHEN 'HELD>HELD' THEN true
    WHEN 'PLANNED>HELD' THEN true
    WHEN 'HELD>APPROVED' THEN NEW.approved_by_id = app_actor() AND NEW.published_at IS NULL
    WHEN 'APPROVED>APPROVED' THEN OLD.published_at IS NULL AND NEW.published_at IS NOT NULL
      AND (NEW.number, NEW.meets_on, NEW.meets_at, NEW.place, NEW.approved_at, NEW.approved_by_id)
        IS NOT DISTINCT FROM (OLD.number, OLD.meets_on, OLD.meets_at, OLD.place, OLD.approved_at, OLD.approved_by_id)
    ELSE false
  END) THEN
    RAISE insufficient_privilege USING MESSAGE = format('this step of a meeting is not allowed: %s', step);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_meeting BEFORE UPDATE ON working_group_meeting FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_meeting();

-- Minutes are written of a meeting that was held, and of no other.
CREATE FUNCTION guard_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE written text := CASE WHEN TG_OP = 'INSERT' THEN '' ELSE OLD.minutes END;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.id, NEW.meeting_id) IS DISTINCT FROM (OLD.id, OLD.meeting_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'an agenda item keeps its meeting';
  END IF;
  IF NEW.minutes IS DISTINCT FROM written AND NOT EXISTS (SELECT FROM working_group_meeting m WHERE m.id = NEW.meeting_id AND m.state = 'HELD') THEN
    RAISE insufficient_privilege USING MESSAGE = 'only a meeting that was held has minutes to write';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_minutes BEFORE INSERT OR UPDATE ON agenda_item FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_minutes();

CREATE FUNCTION guard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.state_id, NEW.meeting_id) IS DISTINCT FROM (OLD.id, OLD.state_id, OLD.meeting_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a decision keeps its meeting';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_decision BEFORE UPDATE ON group_decision FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_decision();

-- A task is worded as long as the minutes are written; it is closed once, by the body that owes it or the secretariat.
CREATE FUNCTION guard_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.state_id, NEW.decision_id) IS DISTINCT FROM (OLD.id, OLD.state_id, OLD.decision_id) OR OLD.state <> 'OPEN' THEN
    RAISE insufficient_privilege USING MESSAGE = 'a task that is closed stays as it is, and no task changes its decision';
  END IF;
  IF (NEW.body_id, NEW.text, NEW.due_on) IS DISTINCT FROM (OLD.body_id, OLD.text, OLD.due_on) AND NOT may_minute(OLD.decision_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a task is worded as long as the minutes are written';
  END IF;
  IF NEW.state <> 'OPEN' AND (NEW.closed_by_id IS DISTINCT FROM app_actor() OR (NEW.state = 'CANCELLED' AND NOT app_has('SECRETARIAT@' || OLD.state_id))) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a task is closed in one''s own name, and cancelled by the secretariat';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_task BEFORE UPDATE ON decision_task FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_task();

CREATE FUNCTION guard_case_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.state_id) IS DISTINCT FROM (OLD.id, OLD.state_id)
    OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a case keeps its State, and the date it was published';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_case_file BEFORE UPDATE ON case_file FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_case_file();

CREATE FUNCTION guard_remedy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.case_file_id) IS DISTINCT FROM (OLD.id, OLD.case_file_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a remedy keeps its case';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_remedy BEFORE UPDATE ON case_remedy FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_remedy();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['case_grade', 'case_reply', 'minutes_addition'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
