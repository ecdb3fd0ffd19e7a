import { Viewer } from '@lib/access/viewer';
import { DomainError } from '@lib/kernel/domain-error';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { BothTextsError } from '@lib/panel/cases/both-texts.error';
import { ItemNarrative } from '@lib/panel/minutes/minutes';
import { Recommendation, RecommendationDraft } from '@lib/panel/recommendations/recommendation';
import { SectionChangedError } from '@lib/panel/referrals/save-section';
import { Editing } from './editing-meeting';
import { ReadText } from './book';
import { SharedText } from './shared-text';

const ROWS = 3;
const WHO_DOES_IT = newId();

/** The last words of a text, as its rows: whoever reads rows of another save than the text finds them apart. */
export const lastWords = (text: string): string[] => text.split(' ').filter(Boolean).slice(-ROWS);

export const draftOf = (text: string): RecommendationDraft => ({
  outcome: 'endorsed with conditions',
  rationale: text,
  viewsConsidered: 'She asked for it',
  dissent: null,
  funding: null,
  weeklyPence: null,
  option: null,
  informationNeeded: null,
  escalatedTo: null,
  followUpOn: null,
  highCostMark: null,
  conditions: lastWords(text).map((condition) => ({ condition, owner: 'education', dueOn: null })),
  actions: lastWords(text).map((task) => ({
    task,
    owner: { kind: 'panel', personId: WHO_DOES_IT, name: 'A member' },
    dueOn: day('2026-12-09'),
  })),
});

const readOf = (written: Recommendation | null): ReadText => ({
  text: written?.rationale ?? '',
  version: written?.version ?? 0,
});

/** What is recommended on an item: its reason, with conditions and actions that say the same. */
export const recommendationText = (editing: Editing, viewer: Viewer, itemId: string): SharedText => ({
  where: `recommendation ${itemId}`,
  read: async () => {
    const { papers, recommendation, meeting } = await editing.live.open(viewer, itemId);
    return papers.open && meeting.state === 'in progress' && !recommendation?.confirmed
      ? readOf(recommendation)
      : null;
  },
  save: (text, version) => editing.live.save(viewer, itemId, draftOf(text), version),
  theirs: (error: DomainError) => {
    if (!(error instanceof BothTextsError)) return null;
    const theirs = error.both.theirs as Recommendation;
    return theirs.confirmed ? null : readOf(theirs);
  },
});

/** What is added to the minute of an item. */
export const narrativeText = (
  editing: Editing,
  viewer: Viewer,
  at: { readonly meetingId: string; readonly itemId: string },
): SharedText => ({
  where: `narrative ${at.itemId}`,
  read: async () => {
    const { minutes, narratives } = await editing.minutes.read(viewer, at.meetingId);
    return minutes.state === 'draft' ? narrativeOf(narratives.get(at.itemId)) : null;
  },
  save: (text, version) =>
    editing.minutes.saveNarrative(viewer, at.meetingId, { itemId: at.itemId, narrative: text, version }),
  theirs: (error: DomainError) =>
    error instanceof BothTextsError ? narrativeOf(error.both.theirs as ItemNarrative) : null,
});

const narrativeOf = (one: ItemNarrative | undefined): ReadText => ({
  text: one?.narrative ?? '',
  version: one?.version ?? 0,
});

/** A section of the referral, by its borough. */
export const sectionText = (editing: Editing, viewer: Viewer, reference: string): SharedText => ({
  where: `section ${reference}`,
  read: async () => {
    const { view } = await editing.referrals.open(viewer, reference);
    return sectionOf(view.sections.find(({ section }) => section === 'plan')!);
  },
  save: (text, version) =>
    editing.referrals.saveSection(viewer, reference, {
      section: 'plan',
      version,
      answers: { contingency: text },
      confirmed: [],
    }),
  theirs: (error: DomainError) => (error instanceof SectionChangedError ? sectionOf(error.theirs) : null),
});

const sectionOf = ({
  answers,
  version,
}: {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly version: number;
}): ReadText => {
  const text = answers['contingency'];
  return { text: typeof text === 'string' ? text : '', version };
};
