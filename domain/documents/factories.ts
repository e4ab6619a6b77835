import type { Actor } from "@/domain/actor";
import { importDocument, reviseProposal } from "@/domain/documents/commands";
import { linesOfText } from "@/domain/documents/import/lines/rules";
import { joinedText, propose } from "@/domain/documents/import/rules";
import type { ImportProposal } from "@/domain/documents/import/schema";
import { needsChecking } from "@/domain/documents/rules";

/** Concluding observations on an invented State, in few words. */
export const englishText = `CCPR/C/RUR/CO/3
Distr.: General
3 September 2031
Original: English

Human Rights Committee

Concluding observations on the third periodic report of Ruritania

1. The Committee considered the third periodic report of Ruritania (CCPR/C/RUR/3) at its 5226th and 5227th meetings, held on 24 and 25 June 2031. At its 5252nd meeting, held on 11 July 2031, it adopted the present concluding observations.

C. Principal matters of concern and recommendations

Anti-corruption measures

5. The Committee is concerned about contracts of the harbour authority that are awarded without tender (arts. 2 and 25).
6. The State Party should:
(a) Publish every contract of the harbour authority;
(b) Protect those who report corruption.

Treatment of prisoners (art. 10)

7. The Committee is concerned about damp cells in the castle prison.
8. The State Party should close the castle prison.

D. Dissemination and follow-up

9. In accordance with rule 75 (1) of the Committee’s rules of procedure, the State Party is requested to provide, by 18 July 2034, information on the implementation of the recommendations made by the Committee in paragraph 8 above.
`;

/** The same in Russian. */
export const russianText = `CCPR/C/RUR/CO/3
Distr.: General
3 September 2031
Russian
Original: English

Комитет по правам человека

Заключительные замечания по третьему периодическому докладу Руритании

1. Комитет рассмотрел третий периодический доклад Руритании (CCPR/C/RUR/3) на своих 5226-м и 5227-м заседаниях, состоявшихся 24 и 25 июня 2031 года. На своем 5252-м заседании, состоявшемся 11 июля 2031 года, он принял настоящие заключительные замечания.

С. Основные вопросы, вызывающие озабоченность, и рекомендации

Борьба с коррупцией

5. Комитет обеспокоен тем, что договоры портового управления заключаются без торгов (ст. 2 и 25).
6. Государству-участнику следует:
a) публиковать каждый договор портового управления;
b) защищать тех, кто сообщает о коррупции.

Условия содержания под стражей (ст. 10)

7. Комитет обеспокоен тем, что камеры замковой тюрьмы остаются сырыми.
8. Государству-участнику следует закрыть замковую тюрьму.

D. Распространение информации и последующая деятельность

9. В соответствии с пунктом 1 правила 75 правил процедуры Комитета государству-участнику предлагается представить не позднее 18 июля 2034 года информацию о выполнении рекомендаций, изложенных Комитетом в пункте 8 выше.
`;

export const aProposal = (text = englishText): ImportProposal => propose(linesOfText(text));

/** A document whose proposal waits for the secretariat; `checked` says that a person has looked at all of it. */
export async function aProposedDocument(
  actor: Actor,
  { cycleId, text = englishText, checked = false }: { cycleId: string; text?: string; checked?: boolean },
): Promise<{ id: string; version: number }> {
  const proposal = aProposal(text);
  const source = { fileName: "observations.txt", fileHash: null, sourceText: joinedText(proposal) };
  const { id } = await importDocument(actor, { cycleId, proposal, ...source });
  const unsure = proposal.paragraphs.filter(needsChecking);
  if (!checked || unsure.length === 0) return { id, version: 1 };
  const edits = unsure.map((paragraph) => ({ kind: "checked" as const, id: paragraph.id, checked: true }));
  return { id, ...(await reviseProposal(actor, { id, version: 1, edits })) };
}
