import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import {
  addEvidenceLink,
  addUploadedEvidence,
  discardUpload,
  draftResponse,
  publishResponse,
  removeEvidence,
  returnResponse,
  signResponse,
  startUpload,
  submitResponse,
  unlinkReform,
  verifyResponse,
  withdrawResponse,
} from "@/app/[locale]/recommendations/[id]/responses/actions";
import { currentActor } from "@/app/_request/session";
import { RecommendationText } from "@/components/responses/recommendation-text";
import { ResponseDesk } from "@/components/responses/response-desk";
import { ResponseHistory } from "@/components/responses/response-history";
import { Whereabouts } from "@/components/responses/whereabouts";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { listUploads } from "@/domain/evidence/uploads/queries";
import { findResponse } from "@/domain/responses/queries";
import { actsOn } from "@/domain/responses/workflow/rules";
import { responseStateTones } from "@/domain/vocabulary";
import { today } from "@/lib/day";
import { paths } from "@/lib/paths";
import { isScanning } from "@/lib/scan";

const actions = {
  addEvidenceLink,
  addUploadedEvidence,
  discardUpload,
  draftResponse,
  publishResponse,
  removeEvidence,
  returnResponse,
  signResponse,
  startUpload,
  submitResponse,
  unlinkReform,
  verifyResponse,
  withdrawResponse,
};

export default async function ResponsePage({ params }: { params: Promise<{ id: string; responseId: string }> }) {
  const { id, responseId } = await params;
  const [actor, locale] = [await currentActor(), await getLocale()];
  const response = await findResponse(actor, responseId, locale);
  if (!response || response.recommendationId !== id) notFound();

  const [t, state] = [await getTranslations("response"), await getTranslations("vocabulary.ResponseState")];
  const { recommendation, body } = response;
  const place = recommendation.heading || recommendation.reference;
  const title = t("title", { body: body.name });
  const way = [
    { href: paths.recommendations(), label: t("recommendations") },
    { href: paths.recommendation(id), label: place },
  ];
  const tag = <Tag tone={responseStateTones[response.state]}>{state(response.state)}</Tag>;

  return (
    <>
      <title>{t("pageTitle", { body: body.name, place })}</title>
      <Breadcrumbs items={way} current={title} />
      <PageHeader title={title} eyebrow={place} tags={tag} lead={<Whereabouts response={response} />} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div>
          <ResponseDesk
            response={response}
            acts={actsOn(actor, response)}
            personId={actor?.id ?? null}
            today={today()}
            isScanning={isScanning()}
            unfinished={await listUploads(actor, responseId)}
            actions={actions}
          />
        </div>
        <aside className="beside" aria-label={t("beside")}>
          <Section title={t("recommendation.title")}>
            <RecommendationText recommendation={recommendation} />
          </Section>
          <ResponseHistory response={response} />
        </aside>
      </div>
    </>
  );
}
