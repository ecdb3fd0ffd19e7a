import { addDays, Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { addWorkingDays } from '@lib/reference-data/bank-holidays/working-days';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { CaseWork } from '@lib/panel/cases/move-case';
import { openCase } from '@lib/panel/cases/open-case';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { approveEmergency } from '@lib/panel/emergencies/approve-emergency';
import { caseOptionsOf } from '@lib/panel/options/case-options.query';
import { addOption, preferOption } from '@lib/panel/options/save-option';
import { referralView } from '@lib/panel/referrals/referral-view';
import { latestReferral } from '@lib/panel/referrals/referrals.query';
import { Answers } from '@lib/panel/referrals/sections/section';
import { saveSection } from '@lib/panel/referrals/save-section';
import { sendReferral } from '@lib/panel/referrals/send-referral';
import { submitReferral } from '@lib/panel/referrals/submit-referral';
import { withdrawCase } from '@lib/panel/referrals/withdraw-case';
import { addApproaches } from '@lib/panel/search/save-approach';
import { stateUnmetNeed } from '@lib/panel/unmet-need/state-unmet-need';
import { CaseStory } from './case-story';
import { Step, Telling } from './story-told';

/** A case as it is told: its reference is known once it is opened. */
export interface ToldCase {
  readonly story: CaseStory;
  reference: string | null;
}

/** What the borough does before the panel hears the case. */
export const boroughSteps = (telling: Telling, told: ToldCase, seriesId: string): Step[] => {
  const { story } = told;
  const { boroughId } = story.child;
  const officer = telling.viewers.ofBorough('officer', boroughId);
  const approver = telling.viewers.ofBorough('approver', boroughId);
  const open = (): Promise<void> =>
    telling.as(officer, async (tx, work) => {
      told.reference = await openedCase(tx, work, story, seriesId);
      const of = await caseByReference(tx, told.reference);
      await writeReferral(tx, work, of, story);
      await writeSearch(tx, work, of, story);
    });
  return [
    { on: story.openedOn, at: '10:00', act: open },
    {
      on: story.submittedOn,
      at: '11:00',
      act: () => telling.as(officer, (tx, work) => sent(tx, work, told)),
    },
    {
      on: story.submittedOn,
      at: '12:00',
      act: () => telling.as(approver, async (tx, work) => submitted(tx, work, told)),
    },
    ...(story.leaves?.how === 'withdrawn'
      ? [
          {
            on: story.leaves.on,
            at: '15:30',
            act: () => telling.as(officer, (tx, work) => withdrawn(tx, work, told)),
          },
        ]
      : []),
  ];
};

/** @throws NotFoundError before it was opened */
export const theCase = (tx: Tx, { reference }: ToldCase): Promise<PanelCase> => {
  if (reference === null) throw new NotFoundError('case');
  return caseByReference(tx, reference);
};

const openedCase = async (tx: Tx, work: CaseWork, story: CaseStory, seriesId: string): Promise<string> => {
  const { child, ask, urgency, openedOn } = story;
  const { reference } = await openCase(tx, work, {
    boroughId: child.boroughId,
    seriesId,
    childId: child.childId,
    serviceReference: child.serviceReference,
    ask,
    urgency: urgency === 'emergency' ? 'short notice' : urgency,
    neededBy: neededBy(story, openedOn),
  });
  return reference;
};

const neededBy = ({ urgency, submittedOn }: CaseStory, openedOn: Day): Day =>
  urgency === 'standard' ? addDays(openedOn, 42) : addWorkingDays(submittedOn, 5);

/** Each section is saved with what is known of the child confirmed, and the officer's own answers beside it. */
const writeReferral = async (tx: Tx, work: CaseWork, of: PanelCase, story: CaseStory): Promise<void> => {
  const view = await referralView(tx, of, await latestReferral(tx, of), work.clock.today());
  for (const { of: section, answers: known } of view.sections) {
    const own = story.answers[section.code] ?? {};
    const answers = { ...SELDOM_UNKNOWN[section.code], ...known, ...own, ...adjoining(section.code, known) };
    const confirmed = Object.keys(known);
    if (section.questions.length > 0)
      await saveSection(tx, work, of, { section: section.code, version: 0, answers, confirmed });
  }
};

/** What the returns of nearly every child tell, and an officer says of the others. */
const SELDOM_UNKNOWN: Readonly<Record<string, Answers>> = { child: { 'legal-status': 'C2' } };

/** Outside the borough it has to be said whether the authority is a neighbour. */
const adjoining = (
  section: string,
  known: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> =>
  section === 'placement' && ['sub-region', 'london', 'outside'].includes(String(known['location']))
    ? { adjoining: known['location'] === 'sub-region' ? 'yes' : 'no' }
    : {};

const writeSearch = async (tx: Tx, work: CaseWork, of: PanelCase, story: CaseStory): Promise<void> => {
  await addApproaches(tx, work, of, story.approaches);
  for (const option of story.options) await addOption(tx, work, of, option);
  const [first] = await caseOptionsOf(tx, of);
  if (first) await preferOption(tx, work, of, first.id);
  if (story.unmet) await stateUnmetNeed(tx, work, of, { facts: story.unmet, seenVersion: null });
};

const sent = async (tx: Tx, work: CaseWork, told: ToldCase): Promise<void> => {
  const of = await theCase(tx, told);
  await sendReferral(tx, work, of, (await latestReferral(tx, of)).version);
};

const submitted = async (tx: Tx, work: CaseWork, told: ToldCase): Promise<void> => {
  const { emergency } = told.story;
  const drafted = await theCase(tx, told);
  if (emergency) {
    const post = 'Head of service';
    await approveEmergency(tx, work, drafted, { reason: emergency.reason, post, version: drafted.version });
  }
  const of = await theCase(tx, told);
  await submitReferral(tx, work, of, (await latestReferral(tx, of)).version);
};

const withdrawn = async (tx: Tx, work: CaseWork, told: ToldCase): Promise<void> => {
  const of = await theCase(tx, told);
  await withdrawCase(tx, work, of, { version: of.version, because: 'plan changed' });
};
