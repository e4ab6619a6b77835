-- Whoever is invited to a joint report sees what it is called and who invites; those who write one together know each other's names.

CREATE FUNCTION app_is_invited(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM report_partner p WHERE p.report_id = wanted AND p.organisation_id IS NULL AND is_presented(p.token_hash)
    AND p.ended_at IS NULL AND p.expires_at > now()) AND (app_has('NGO_ADMIN') OR app_has('NHRI_OFFICER'))
$$;
CREATE FUNCTION app_shares_report(organisation uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM alternative_report r WHERE r.organisation_id = organisation AND (app_reads_report(r.id) OR app_is_invited(r.id)))
    OR EXISTS (SELECT FROM report_partner p WHERE p.organisation_id = organisation AND p.ended_at IS NULL AND app_reads_report(p.report_id))
$$;
GRANT EXECUTE ON FUNCTION app_is_invited(uuid), app_shares_report(uuid) TO tracker_app;

CREATE POLICY invited ON alternative_report FOR SELECT TO tracker_app USING (app_is_invited(id));
CREATE POLICY partners ON organisation FOR SELECT TO tracker_app USING (app_shares_report(id));

DO $$ BEGIN PERFORM history.open(); END $$;
