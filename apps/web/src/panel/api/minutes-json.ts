import { Temporal } from 'temporal-polyfill';
import { contentOf } from '@lib/panel/minutes/content-of';
import { MinuteExtract, Minutes, MinutesContent, MinutesState } from '@lib/panel/minutes/minutes';
import { MinutesInHand } from '@lib/panel/minutes/minutes.service';
import { Closing } from '@lib/panel/minutes/close-meeting.service';
import { CarriedBecause } from '@lib/panel/minutes/carry-over';
import { RecommendationJson, recommendationJson } from './live-json';
import { ItemAnswer, itemAnswer, MeetingAnswer, meetingAnswer } from './panel.schemas';

export interface ItemMinuteJson {
  readonly item: ItemAnswer;
  /** Left out for whoever may not see the case. */
  readonly hidden: boolean;
  readonly recommendation: RecommendationJson | null;
  readonly narrative: string | null;
  readonly extract: MinuteExtract | null;
  readonly version: number;
}

export interface MinutesJson extends Pick<
  Minutes,
  'number' | 'openedBecause' | 'sentBackBecause' | 'version'
> {
  readonly meeting: MeetingAnswer;
  readonly state: MinutesState;
  readonly approvedAt: Temporal.Instant | null;
  readonly approvedByName: string | null;
  readonly versions: readonly number[];
  readonly quorum: string;
  readonly attendance: readonly Required<MinutesContent['attendance'][number]>[];
  readonly conflicts: readonly Required<MinutesContent['conflicts'][number]>[];
  readonly items: readonly ItemMinuteJson[];
  readonly gaps: readonly string[];
}

/** Minutes as one person may read them: an approved version says what it said then. */
export const minutesJson = (inHand: MinutesInHand): MinutesJson => {
  const { meeting, minutes, recommendations, narratives, hidden } = inHand;
  const { quorum, attendance, conflicts } = minutes.content ?? contentOf(inHand);
  return {
    ...{ meeting: meetingAnswer(meeting), number: minutes.number, state: minutes.state },
    ...{ openedBecause: minutes.openedBecause, sentBackBecause: minutes.sentBackBecause },
    ...{ approvedAt: minutes.approved?.at ?? null, approvedByName: minutes.approved?.byName ?? null },
    ...{ versions: inHand.versions.map(({ number }) => number), quorum },
    attendance: attendance.map(({ name, area, seat, state, joined = null, left = null }) => ({
      ...{ name, area, seat, state, joined, left },
    })),
    conflicts: conflicts.map(({ name, reference, nature = null, withdrawn }) => ({
      ...{ name, reference, nature, withdrawn },
    })),
    items: inHand.items.map((item) => {
      const recommendation = recommendations.get(item.id);
      const written = narratives.get(item.id);
      return {
        ...{ item: itemAnswer(item), hidden: hidden.has(item.id) },
        recommendation: recommendation ? recommendationJson(item.reference ?? '', recommendation) : null,
        ...{ narrative: written?.narrative ?? null, extract: written?.extract ?? null },
        version: written?.version ?? 0,
      };
    }),
    gaps: inHand.gaps.map(({ text }) => text),
    version: minutes.version,
  };
};

export interface ClosingJson {
  readonly meeting: MeetingAnswer;
  readonly carried: readonly { readonly item: ItemAnswer; readonly because: CarriedBecause }[];
  readonly next: MeetingAnswer | null;
}

export const closingJson = ({ meeting, carried, next }: Closing): ClosingJson => ({
  meeting: meetingAnswer(meeting),
  carried: carried.map(({ item, because }) => ({ item: itemAnswer(item), because })),
  next: next && meetingAnswer(next),
});
