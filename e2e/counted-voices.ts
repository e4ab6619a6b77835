import type { Client } from "pg";

/** A recommendation of which much was said, what the secretariat put on record of it, the scale of that, and a scale nobody uses. */
export type VoiceSubjects = { recommendation: string; assessment: string; scale: string; grade: string; unused: string };

const scales = { as: ["administrator"] } as const;
const spoken = { as: ["secretariat"] } as const;
type OfVoices = { voices: VoiceSubjects };
const recommendation = ({ voices }: OfVoices) => `/recommendations/${voices.recommendation}`;
const scale = ({ voices }: OfVoices) => `/admin/scales/${voices.scale}`;

/** The pages of scales and of what is said by them. */
export const voicePages = {
  "scales/page.tsx": { as: ["administrator"], visitor: true, address: () => "/scales" },
  "admin/scales/page.tsx": { ...scales, address: () => "/admin/scales" },
  "admin/scales/new/page.tsx": { ...scales, address: ({ voices }: OfVoices) => `/admin/scales/new?of=${voices.scale}` },
  "admin/scales/[id]/page.tsx": { ...scales, address: scale },
  "admin/scales/[id]/details/page.tsx": { ...scales, address: (subjects: OfVoices) => `${scale(subjects)}/details` },
  "admin/scales/[id]/grades/new/page.tsx": { ...scales, address: ({ voices }: OfVoices) => `/admin/scales/${voices.unused}/grades/new` },
  "admin/scales/[id]/grades/[gradeId]/page.tsx": {
    ...scales,
    address: (subjects: OfVoices) => `${scale(subjects)}/grades/${subjects.voices.grade}`,
  },
  "recommendations/[id]/assessments/new/page.tsx": {
    ...spoken,
    address: (subjects: OfVoices) => `${recommendation(subjects)}/assessments/new`,
  },
  "recommendations/[id]/assessments/[assessmentId]/page.tsx": {
    ...spoken,
    address: (subjects: OfVoices) => `${recommendation(subjects)}/assessments/${subjects.voices.assessment}`,
  },
} as const;

/** Lets twelve speak of the recommendation that has most responses, by a scale of seven grades. */
export async function putVoices(owner: Client): Promise<VoiceSubjects> {
  const { rows } = await owner.query<VoiceSubjects>(
    `WITH scale AS (
      INSERT INTO assessment_scale (code, edition, voices, names, source, attestation)
      VALUES ('COUNTED', '1', '{NGO}', '{"en": "A scale"}', 'A note', 'STATED'), ('COUNTED', '2', '{NGO}', '{"en": "A scale"}', 'A note', 'STATED')
      RETURNING id, edition
    ), grade AS (
      INSERT INTO scale_grade (scale_id, code, labels, position, standing, tone, attestation)
      SELECT scale.id, 'G' || n, '{"en": "A grade"}', n, 'PARTLY', 'info', 'STATED' FROM scale, generate_series(1, 7) n WHERE scale.edition = '1'
      RETURNING id, scale_id, position
    ), wanted AS (
      SELECT r.id, r.state_id FROM recommendation r JOIN response a ON a.recommendation_id = r.id
      GROUP BY r.id ORDER BY count(*) FILTER (WHERE a.state = 'PUBLISHED') DESC, r.id LIMIT 1
    ), said AS (
      INSERT INTO assessment (state_id, recommendation_id, voice, author, grade_id, rationale, language, said_on, source, recorded_at)
      SELECT wanted.state_id, wanted.id, 'NGO', 'Author ' || n, grade.id, 'Words.', 'en', '2026-01-01', 'A report', now()
      FROM wanted, grade, generate_series(1, 12) n WHERE grade.position = 1 + n % 7
      RETURNING id, recommendation_id, grade_id
    )
    SELECT said.recommendation_id AS recommendation, said.id AS assessment, grade.scale_id AS scale, grade.id AS grade,
      (SELECT id FROM scale WHERE edition = '2') AS unused
    FROM said JOIN grade ON grade.id = said.grade_id LIMIT 1`,
  );
  const [found] = rows;
  if (!found) throw new Error("The register has no recommendation to speak of.");
  return found;
}
