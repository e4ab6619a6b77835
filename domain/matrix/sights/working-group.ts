import { filtered, personal, type Sight } from "@/domain/matrix/sight";
import { visibleCases, visibleGroupPersons, visibleMeetings, visibleMinutes, visiblePapers, visibleWithdrawals } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;
const ofMeeting = { select: { stateId: true, publishedAt: true } } as const;
const ofDecision = { select: { meeting: ofMeeting } } as const;
const ofCase = { select: { stateId: true, publishedAt: true } } as const;

/** What the working group spoke of and decided, and the cases it keeps. That it exists, and of which bodies, everybody knows. */
export const workingGroupSights: Record<string, Sight> = {
  "group persons": filtered(
    {
      table: "group_person",
      rows: () => owner().groupPerson.findMany({ select: { id: true, member: { select: { stateId: true, isPersonPublic: true } } } }),
      query: (reader, where: Prisma.GroupPersonWhereInput) => reader.groupPerson.findMany({ where, select: id }),
    },
    visibleGroupPersons,
  ),
  meetings: filtered(
    {
      table: "working_group_meeting",
      rows: () => owner().workingGroupMeeting.findMany({ select: { id: true, stateId: true, state: true } }),
      query: (reader, where: Prisma.WorkingGroupMeetingWhereInput) => reader.workingGroupMeeting.findMany({ where, select: id }),
    },
    visibleMeetings,
  ),
  "agenda items": filtered(
    {
      table: "agenda_item",
      rows: () => owner().agendaItem.findMany({ select: { id: true, meetingId: true, meeting: ofMeeting } }),
      query: (reader, where: Prisma.AgendaItemWhereInput) => reader.agendaItem.findMany({ where, select: id }),
    },
    (actor) => ({ meeting: visibleMinutes(actor) }),
  ),
  "meeting papers": personal(
    {
      table: "meeting_paper",
      rows: () => owner().meetingPaper.findMany({ select: { id: true, item: { select: { meeting: { select: { stateId: true } } } } } }),
      query: (reader, where: Prisma.MeetingPaperWhereInput) => reader.meetingPaper.findMany({ where, select: id }),
    },
    (actor) => ({ item: { meeting: visiblePapers(actor) } }),
  ),
  attendance: personal(
    {
      table: "attendance",
      rows: () => owner().attendance.findMany({ select: { id: true, meeting: { select: { stateId: true } } } }),
      query: (reader, where: Prisma.AttendanceWhereInput) => reader.attendance.findMany({ where, select: id }),
    },
    (actor) => ({ meeting: visiblePapers(actor) }),
  ),
  "minutes additions": filtered(
    {
      table: "minutes_addition",
      rows: () => owner().minutesAddition.findMany({ select: { id: true, meeting: ofMeeting } }),
      query: (reader, where: Prisma.MinutesAdditionWhereInput) => reader.minutesAddition.findMany({ where, select: id }),
    },
    (actor) => ({ meeting: visibleMinutes(actor) }),
  ),
  decisions: filtered(
    {
      table: "group_decision",
      rows: () => owner().groupDecision.findMany({ select: { id: true, meeting: ofMeeting } }),
      query: (reader, where: Prisma.GroupDecisionWhereInput) => reader.groupDecision.findMany({ where, select: id }),
    },
    (actor) => ({ meeting: visibleMinutes(actor) }),
  ),
  "decisions on recommendations": filtered(
    {
      table: "decision_recommendation",
      key: "decision_id",
      rows: async () =>
        (await owner().decisionRecommendation.findMany({ select: { decisionId: true, decision: ofDecision } })).map((row) => ({
          id: row.decisionId,
          ...row,
        })),
      query: async (reader, where: Prisma.DecisionRecommendationWhereInput) =>
        (await reader.decisionRecommendation.findMany({ where, select: { decisionId: true } })).map(({ decisionId }) => ({
          id: decisionId,
        })),
    },
    (actor) => ({ decision: { meeting: visibleMinutes(actor) } }),
  ),
  "decisions on cases": filtered(
    {
      table: "decision_case",
      key: "decision_id",
      rows: async () =>
        (await owner().decisionCase.findMany({ select: { decisionId: true, decision: ofDecision } })).map((row) => ({
          id: row.decisionId,
          ...row,
        })),
      query: async (reader, where: Prisma.DecisionCaseWhereInput) =>
        (await reader.decisionCase.findMany({ where, select: { decisionId: true } })).map(({ decisionId }) => ({ id: decisionId })),
    },
    (actor) => ({ decision: { meeting: visibleMinutes(actor) } }),
  ),
  "decision tasks": filtered(
    {
      table: "decision_task",
      rows: () => owner().decisionTask.findMany({ select: { id: true, decision: ofDecision } }),
      query: (reader, where: Prisma.DecisionTaskWhereInput) => reader.decisionTask.findMany({ where, select: id }),
    },
    (actor) => ({ decision: { meeting: visibleMinutes(actor) } }),
  ),
  withdrawals: personal(
    {
      table: "withdrawal",
      rows: () => owner().withdrawal.findMany({ select: { id: true, stateId: true, organisationId: true } }),
      query: (reader, where: Prisma.WithdrawalWhereInput) => reader.withdrawal.findMany({ where, select: id }),
    },
    visibleWithdrawals,
  ),
  "case files": filtered(
    {
      table: "case_file",
      rows: () => owner().caseFile.findMany({ select: { id: true, stateId: true, publishedAt: true } }),
      query: (reader, where: Prisma.CaseFileWhereInput) => reader.caseFile.findMany({ where, select: id }),
    },
    visibleCases,
  ),
  "case remedies": filtered(
    {
      table: "case_remedy",
      rows: () => owner().caseRemedy.findMany({ select: { id: true, caseFile: ofCase } }),
      query: (reader, where: Prisma.CaseRemedyWhereInput) => reader.caseRemedy.findMany({ where, select: id }),
    },
    (actor) => ({ caseFile: visibleCases(actor) }),
  ),
  "case replies": filtered(
    {
      table: "case_reply",
      rows: () => owner().caseReply.findMany({ select: { id: true, caseFile: ofCase } }),
      query: (reader, where: Prisma.CaseReplyWhereInput) => reader.caseReply.findMany({ where, select: id }),
    },
    (actor) => ({ caseFile: visibleCases(actor) }),
  ),
  "case grades": filtered(
    {
      table: "case_grade",
      rows: () => owner().caseGrade.findMany({ select: { id: true, caseFile: ofCase } }),
      query: (reader, where: Prisma.CaseGradeWhereInput) => reader.caseGrade.findMany({ where, select: id }),
    },
    (actor) => ({ caseFile: visibleCases(actor) }),
  ),
  "case bodies": filtered(
    {
      table: "case_body",
      key: "case_file_id",
      rows: async () =>
        (await owner().caseBody.findMany({ select: { caseFileId: true, caseFile: ofCase } })).map((row) => ({
          id: row.caseFileId,
          ...row,
        })),
      query: async (reader, where: Prisma.CaseBodyWhereInput) =>
        (await reader.caseBody.findMany({ where, select: { caseFileId: true } })).map(({ caseFileId }) => ({ id: caseFileId })),
    },
    (actor) => ({ caseFile: visibleCases(actor) }),
  ),
  "case articles": filtered(
    {
      table: "case_article",
      key: "case_file_id",
      rows: async () =>
        (await owner().caseArticle.findMany({ select: { caseFileId: true, caseFile: ofCase } })).map((row) => ({
          id: row.caseFileId,
          ...row,
        })),
      query: async (reader, where: Prisma.CaseArticleWhereInput) =>
        (await reader.caseArticle.findMany({ where, select: { caseFileId: true } })).map(({ caseFileId }) => ({ id: caseFileId })),
    },
    (actor) => ({ caseFile: visibleCases(actor) }),
  ),
  "case recommendations": filtered(
    {
      table: "case_recommendation",
      key: "case_file_id",
      rows: async () =>
        (await owner().caseRecommendation.findMany({ select: { caseFileId: true, caseFile: ofCase } })).map((row) => ({
          id: row.caseFileId,
          ...row,
        })),
      query: async (reader, where: Prisma.CaseRecommendationWhereInput) =>
        (await reader.caseRecommendation.findMany({ where, select: { caseFileId: true } })).map(({ caseFileId }) => ({ id: caseFileId })),
    },
    (actor) => ({ caseFile: visibleCases(actor) }),
  ),
};
