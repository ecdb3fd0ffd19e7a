import { Temporal } from 'temporal-polyfill';
import { Viewer } from '@lib/access/viewer';
import { Day } from '@lib/kernel/day';
import { CaseAction, isOverdue } from '@lib/panel/actions/case-action';
import { Attendance } from '@lib/panel/attendance/attendance';
import { quorumOf, QuorumState } from '@lib/panel/attendance/quorum';
import { Declaration, standing, toDeclare, undeclared } from '@lib/panel/conflicts/declaration';
import { LiveItem } from '@lib/panel/live/live-item';
import { MeetingAtHand } from '@lib/panel/live/meeting-at-hand';
import { Papers } from '@lib/panel/live/papers';
import { Pack } from '@lib/panel/packs/packs.service';
import { recommendationInWords } from '@lib/panel/recommendations/in-words';
import { Recommendation, RecommendationDraft } from '@lib/panel/recommendations/recommendation';
import { ItemAnswer, itemAnswer, MeetingAnswer, meetingAnswer } from './panel.schemas';
import { Papers as PapersCopy, papersOfCopy } from './snapshot.schema';

/** A meeting in progress. */
export interface LiveMeetingJson {
  readonly meeting: MeetingAnswer;
  readonly currentItemId: string | null;
  readonly items: readonly ItemAnswer[];
  readonly attendance: readonly Attendance[];
  readonly quorum: QuorumState;
}

export const liveMeetingJson = ({ meeting, items, attendances }: MeetingAtHand): LiveMeetingJson => ({
  meeting: meetingAnswer(meeting),
  currentItemId: meeting.currentItemId,
  items: items.map(itemAnswer),
  attendance: attendances,
  quorum: quorumOf(meeting.quorum, attendances),
});

export interface RecommendationJson extends Omit<RecommendationDraft, 'option'> {
  readonly sentence: string;
  readonly optionName: string | null;
  readonly inPrinciple: boolean;
  readonly confirmedAt: Temporal.Instant | null;
  readonly confirmedByName: string | null;
  readonly savedAt: Temporal.Instant;
  readonly savedByName: string;
  readonly version: number;
}

export const recommendationJson = (reference: string, of: Recommendation): RecommendationJson => ({
  ...{ outcome: of.outcome, sentence: recommendationInWords(reference, of), rationale: of.rationale },
  ...{ viewsConsidered: of.viewsConsidered, dissent: of.dissent, funding: of.funding },
  ...{ weeklyPence: of.weeklyPence, optionName: of.option?.name ?? null },
  ...{ informationNeeded: of.informationNeeded, escalatedTo: of.escalatedTo, followUpOn: of.followUpOn },
  highCostMark: of.highCostMark,
  conditions: of.conditions.map(({ condition, owner, dueOn }) => ({ condition, owner, dueOn })),
  actions: of.actions.map(({ task, owner, dueOn }) => ({ task, owner, dueOn })),
  ...{ inPrinciple: of.inPrinciple, savedAt: of.savedAt, savedByName: of.savedByName, version: of.version },
  ...{ confirmedAt: of.confirmed?.at ?? null, confirmedByName: of.confirmed?.byName ?? null },
});

export interface ActionJson extends Pick<
  CaseAction,
  'id' | 'boroughId' | 'reference' | 'task' | 'owner' | 'dueOn' | 'state' | 'note' | 'version'
> {
  readonly overdue: boolean;
}

export const actionJson = (of: CaseAction, today: Day): ActionJson => ({
  ...{ id: of.id, boroughId: of.boroughId, reference: of.reference, task: of.task, owner: of.owner },
  ...{ dueOn: of.dueOn, state: of.state, note: of.note, version: of.version },
  overdue: isOverdue(of, today),
});

export interface PapersJson {
  readonly open: boolean;
  readonly because: Extract<Papers, { open: false }>['because'] | null;
  readonly copy: PapersCopy | null;
}

const papersJson = (papers: Papers): PapersJson =>
  papers.open
    ? { open: true, because: null, copy: papersOfCopy(papers.copy) }
    : { open: false, because: papers.because, copy: null };

export interface LiveItemJson {
  readonly item: ItemAnswer;
  readonly meeting: MeetingAnswer;
  readonly papers: PapersJson;
  readonly quorum: QuorumState;
  readonly steppedOut: readonly string[];
  readonly recommendation: RecommendationJson | null;
  readonly earlier: readonly RecommendationJson[];
  readonly actions: readonly ActionJson[];
  readonly nextItemId: string | null;
}

export const liveItemJson = (live: LiveItem, today: Day): LiveItemJson => {
  const { item, recommendation } = live;
  const said = (one: Recommendation): RecommendationJson => recommendationJson(item.reference ?? '', one);
  return {
    item: itemAnswer(item),
    meeting: meetingAnswer(live.meeting),
    papers: papersJson(live.papers),
    quorum: live.quorum,
    steppedOut: live.stepped,
    recommendation: recommendation && said(recommendation),
    earlier: live.earlier.map(said),
    actions: live.actions.map((one) => actionJson(one, today)),
    nextItemId: live.next?.id ?? null,
  };
};

export interface PackJson {
  readonly meeting: MeetingAnswer;
  readonly recipient: string;
  readonly at: Temporal.Instant;
  readonly declareFirst: boolean;
  readonly papers: readonly { readonly item: ItemAnswer; readonly papers: PapersJson }[];
}

export const packJson = ({ meeting, recipient, at, declareFirst, papers }: Pack): PackJson => ({
  ...{ meeting: meetingAnswer(meeting), recipient, at, declareFirst },
  papers: papers.map((one) => ({ item: itemAnswer(one.item), papers: papersJson(one.papers) })),
});

export interface ConflictsJson {
  readonly items: readonly ItemAnswer[];
  readonly toDeclare: readonly string[];
  readonly conflicts: readonly Declaration[];
}

export const conflictsJson = (
  { items, declarations }: MeetingAtHand,
  { personId }: Pick<Viewer, 'personId'>,
): ConflictsJson => ({
  items: toDeclare(items).map(itemAnswer),
  toDeclare: undeclared(items, declarations, personId).map(({ id }) => id),
  conflicts: standing(declarations),
});
