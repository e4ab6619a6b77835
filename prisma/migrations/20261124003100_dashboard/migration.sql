-- What a voice says, or takes back, is told to those whom it concerns.

-- New values are compared as text below: a value cannot be used in the transaction that adds it.
ALTER TYPE "notification_kind" ADD VALUE 'ASSESSED' AFTER 'RESPONSE_WITHDRAWN';
ALTER TYPE "notification_kind" ADD VALUE 'ASSESSMENT_WITHDRAWN' AFTER 'ASSESSED';

-- Such a notice does not name the person: who speaks for an organisation is known to the organisation.
CREATE POLICY tells_of_voices ON notification FOR INSERT TO tracker_app WITH CHECK (app_has('VOICE@' || state_id)
  AND kind::text IN ('ASSESSED', 'ASSESSMENT_WITHDRAWN') AND recommendation_id IS NOT NULL AND by_id IS NULL
  AND key IS NULL AND read_at IS NULL AND routed_at IS NULL AND mail_id IS NULL);

-- Whoever speaks for an organisation knows no official. For the notices of what they said, and for those alone, the function takes
-- the power to find the focal points of the bodies that carry the recommendation out, and the secretariat.
CREATE FUNCTION app_tell_of_voice(said uuid, batch uuid, told_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  powers text := coalesce(current_setting('app.powers', true), '');
  speaker uuid := app_actor();
  statement assessment;
BEGIN
  SELECT * INTO statement FROM assessment a WHERE a.id = said;
  IF statement.id IS NULL OR NOT coalesce(app_speaks(statement.state_id, statement.voice, statement.organisation_id), false) THEN
    RAISE insufficient_privilege USING MESSAGE = 'only who says something tells of it';
  END IF;
  PERFORM set_config('app.powers', format('VOICE@%1$s STATE_SIDE STATE_SIDE@%1$s', statement.state_id), true);
  INSERT INTO notification (user_id, state_id, kind, batch, recommendation_id, at)
  SELECT DISTINCT m.user_id, statement.state_id,
    (CASE WHEN statement.withdrawn_at IS NULL THEN 'ASSESSED' ELSE 'ASSESSMENT_WITHDRAWN' END)::notification_kind, app_tell_of_voice.batch, statement.recommendation_id, told_at
  FROM effective_membership m
  WHERE m.state_id = statement.state_id AND m.organisation_id IS NULL AND m.user_id <> speaker
    AND (m.role = 'SECRETARIAT' OR (m.role = 'FOCAL_POINT' AND m.body_id IN (
      SELECT a.body_id FROM assignment a WHERE a.recommendation_id = statement.recommendation_id AND a.role <> 'CONSULTED' AND a.ended_at IS NULL)));
  PERFORM set_config('app.powers', powers, true);
END $$;
GRANT EXECUTE ON FUNCTION app_tell_of_voice(uuid, uuid, timestamptz) TO tracker_app;
