import type { Client } from "pg";

/** An organisation that everybody sees, one of its people who decides for it, and an application that waits. */
export type OrganisationSubjects = { leader: string; organisation: string; application: string };

type OfOrganisations = { organisations: OrganisationSubjects };
const administrator = { as: ["administrator"] } as const;
const leader = { as: ["leader"] } as const;

/** The pages of organisations: their list, their own, and those on which they are verified. */
export const organisationPages = {
  "organisations/page.tsx": { visitor: true, as: ["secretariat", "leader"], address: () => "/organisations?q=counted" },
  "organisations/[id]/page.tsx": {
    visitor: true,
    as: ["secretariat", "leader", "administrator"],
    address: ({ organisations }: OfOrganisations) => `/organisations/${organisations.organisation}`,
  },
  "organisations/register/page.tsx": { visitor: true, address: () => "/organisations/register" },
  "organisations/terms/page.tsx": { visitor: true, address: () => "/organisations/terms" },
  "organisations/applications/[token]/page.tsx": { visitor: true, address: () => "/organisations/applications/none.none" },
  "organisations/invitations/[token]/page.tsx": { visitor: true, address: () => "/organisations/invitations/none.none" },
  "desk/organisation/page.tsx": { ...leader, address: () => "/desk/organisation" },
  "admin/organisations/page.tsx": { ...administrator, address: () => "/admin/organisations?sort=name" },
  "admin/organisations/[id]/page.tsx": {
    ...administrator,
    address: ({ organisations }: OfOrganisations) => `/admin/organisations/${organisations.application}`,
  },
} as const;

/** Puts an organisation of thirty people there, twenty invitations, and an application. */
export async function putOrganisations(owner: Client): Promise<OrganisationSubjects> {
  const { rows } = await owner.query<OrganisationSubjects>(
    `WITH organisation AS (
      INSERT INTO organisation (state_id, names, kind, is_public, descriptions)
      SELECT id, '{"en": "Counted organisation"}', 'LOCAL_NGO', true, '{"en": "Words."}' FROM state ORDER BY code LIMIT 1 RETURNING id, state_id
    ), person AS (
      INSERT INTO "user" (email, name) SELECT 'counted.member' || n || '@example.org', 'Member ' || n FROM generate_series(1, 30) n RETURNING id, name
    ), member AS (
      INSERT INTO membership (user_id, role, state_id, organisation_id, valid_from)
      SELECT person.id, CASE person.name WHEN 'Member 1' THEN 'NGO_ADMIN' ELSE 'NGO_MEMBER' END::role, organisation.state_id, organisation.id,
        now() - interval '1 year' FROM person, organisation RETURNING user_id, role
    ), invited AS (
      INSERT INTO organisation_invitation (id, organisation_id, state_id, role, email, name, locale, invited_by_id, invited_at)
      SELECT gen_random_uuid(), organisation.id, organisation.state_id, 'NGO_MEMBER', 'invited' || n || '@example.org', 'Invited ' || n, 'en',
        (SELECT user_id FROM member WHERE role = 'NGO_ADMIN'), now() FROM organisation, generate_series(1, 20) n
    ), application AS (
      INSERT INTO organisation_application (id, state_id, names, kind, place, email, name, locale, terms, state, asked_at, confirmed_at)
      SELECT gen_random_uuid(), state_id, '{"en": "Asking"}', 'LOCAL_NGO', 'A place', 'asking@example.org', 'Asker', 'en', '1', 'CONFIRMED', now(), now()
      FROM organisation RETURNING id
    )
    SELECT (SELECT user_id FROM member WHERE role = 'NGO_ADMIN') AS leader, organisation.id AS organisation, application.id AS application
    FROM organisation, application`,
  );
  const [found] = rows;
  if (!found) throw new Error("The register has no State to put an organisation into.");
  return found;
}
