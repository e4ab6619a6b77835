import { describe, expect, it } from "vitest";
import { typeOf } from "./rules";

const inConcerns = (text: string) => typeOf(text, "CONCERNS", false);

describe("typeOf", () => {
  it.each([
    ["CONCERN", "The Committee is concerned that the law is silent (art. 5)."],
    ["CONCERN", "While noting the steps taken, the Committee regrets the lack of figures."],
    ["CONCERN", "Комитет выражает обеспокоенность сообщениями о задержаниях."],
    ["CONCERN", "Отмечая принятые меры, Комитет сожалеет об отсутствии данных."],
    ["RECOMMENDATION", "The State Party should repeal the law."],
    ["RECOMMENDATION", "The State party’s courts should be independent."],
    ["RECOMMENDATION", "In light of its general comment, the Committee strongly urges the State party to act."],
    ["RECOMMENDATION", "The Committee reiterates its previous recommendation that the law be repealed."],
    ["RECOMMENDATION", "The Committee calls upon the State party to act."],
    ["RECOMMENDATION", "The Committee recalls its general comment No. 6 (2018) and recommends that the law be amended."],
    ["RECOMMENDATION", "Государству-участнику следует отменить закон."],
    ["RECOMMENDATION", "Комитет настоятельно призывает государство-участник отменить закон."],
    ["RECOMMENDATION", "Комитет рекомендует государству-участнику отменить закон."],
    ["FOLLOW_UP", "In accordance with rule 75 (1) of its rules, by 1 May 2030, on paragraphs 5 and 7."],
    ["FOLLOW_UP", "The Committee requests the State party to submit its next periodic report by 29 July 2030."],
    ["DISSEMINATION", "The State party should widely disseminate the present concluding observations."],
  ])("%s: %s", (type, text) => {
    expect(inConcerns(text)).toEqual({ type, isUnsure: false, splitAt: null });
  });

  it.each([
    ["CONCERN", "Fishing is the main occupation in the north."],
    ["RECOMMENDATION", "The law dates from 1920. The State party should repeal it."],
    ["RECOMMENDATION", "The Committee is concerned about the law and recommends that it be repealed."],
  ])("is not sure of %s: %s", (type, text) => {
    expect(inConcerns(text)).toMatchObject({ type, isUnsure: true, splitAt: null });
  });

  it("sees where the recommendation begins in the paragraph of its concern", () => {
    const text = "The Committee is concerned about delays (art. 14). The State party should shorten them.";
    expect(inConcerns(text)).toEqual({ type: "CONCERN", isUnsure: false, splitAt: text.indexOf("The State party") });
    const russian = "Комитет обеспокоен задержками. Государству-участнику следует сократить их.";
    expect(inConcerns(russian).splitAt).toBe(russian.indexOf("Государству"));
  });

  it.each([
    ["INTRODUCTION", "INTRODUCTION", "The Committee is concerned that the report is late."],
    ["POSITIVE", "POSITIVE", "The State party should be commended."],
    ["FACTORS", "OTHER", "The war is over."],
    ["FOLLOW_UP", "FOLLOW_UP", "The State party should act by 1 May."],
    ["FOLLOW_UP", "DISSEMINATION", "The State party should disseminate this."],
  ] as const)("in section %s it is %s, whatever its verbs", (section, type, text) => {
    expect(typeOf(text, section, false)).toMatchObject({ type, isUnsure: false });
  });

  it("takes the paragraph before all sections for an introduction", () => {
    expect(typeOf("The Committee considered the third periodic report of Ruritania.", null, true).type).toBe("INTRODUCTION");
  });
});
