import { Day } from '@lib/kernel/day';
import { PanelCase } from '../../cases/panel-case';
import { Snapshot, SnapshotSection, ViewOrReason } from '../../sharing/snapshot';
import { sourceWords } from '../facts/prefill';
import { PROMPTS } from '../markers/prompts-section';
import { ReferralView, SectionView } from '../referral-view';
import { answerWords } from '../sections/answer-words';
import { Answers } from '../sections/section';

export type Searched = Pick<Snapshot, 'search' | 'options' | 'noSuitablePlacement'>;

/**
 * The panel’s copy of a referral: only answers whose question says it goes to the panel, in words, with where a fact
 * comes from. The borough’s own reference, names and numbers of homes stay behind (security.md 1.3).
 * @throws Error for a referral with gaps; it is checked before it is sent
 */
export const snapshotOf = (
  of: Pick<PanelCase, 'ask' | 'urgency' | 'neededBy' | 'serviceReference'>,
  view: ReferralView,
  searched: Searched,
): Snapshot => {
  const answers = (code: string): Answers =>
    view.sections.find(({ section }) => section === code)?.answers ?? {};
  const views = answers('views');
  return {
    form: 1,
    ask: of.ask,
    urgency: of.urgency,
    neededBy: of.neededBy,
    child: childOf(of.serviceReference, view),
    views: { child: viewOrReason(views, 'child'), family: viewOrReason(views, 'family') },
    sections: view.sections
      .filter(({ section }) => section !== PROMPTS)
      .map(sectionFor)
      .filter(({ answers: shown }) => shown.length > 0),
    ...searched,
    markers: view.markers.map(({ code, prompt, dueOn }) => ({
      code,
      prompt,
      dueOn,
      evidence: (answers(PROMPTS)[code] as string | undefined) ?? null,
    })),
    listing: {
      placementEndsOn: (answers('placement')['notice-ends'] as Day | undefined) ?? null,
      saidToEndSoon: [answers('reason')['reasons']].flat().includes('ending soon'),
      movedTwiceInAYear: [answers('reason')['reasons']].flat().includes('two or more moves'),
    },
  };
};

const childOf = (serviceReference: string, { sections }: ReferralView): Snapshot['child'] => {
  const child = sections.find(({ section }) => section === 'child');
  const wordsOf = (code: string): string | null => {
    const question = child?.of.questions.find((one) => one.code === code);
    const answer = child?.answers[code];
    return question && answer !== undefined ? answerWords(question, answer) : null;
  };
  const age = child?.answers['age'];
  const sex = wordsOf('sex');
  if (typeof age !== 'number' || sex === null)
    throw new Error('A referral without age or sex cannot be shared');
  return {
    serviceReference,
    age,
    sex,
    legalStatus: wordsOf('legal-status'),
    edgeOfCare: child?.answers['edge-of-care'] === 'yes',
    unaccompanied: child?.answers['unaccompanied'] === 'yes',
  };
};

const viewOrReason = (views: Answers, whose: 'child' | 'family'): ViewOrReason => {
  const words = views[whose];
  if (typeof words === 'string') return { words };
  const noneBecause = views[`${whose}-none`];
  if (typeof noneBecause !== 'string') throw new Error('A referral without views cannot be shared');
  return { noneBecause };
};

/** Heard first and apart: not said a second time among the sections. */
const SAID_APART = ['child', 'child-none', 'family', 'family-none'];

const sectionFor = ({ of, section, answers, sources }: SectionView): SnapshotSection => ({
  code: section,
  title: of.title,
  answers: of.questions
    .filter(({ code, toPanel }) => toPanel && answers[code] !== undefined)
    .filter(({ code }) => section !== 'views' || !SAID_APART.includes(code))
    .map((question) => {
      const source = sources[question.code];
      return {
        question: question.label,
        answer: answerWords(question, answers[question.code]!),
        source: source ? sourceWords(source) : null,
      };
    }),
});
