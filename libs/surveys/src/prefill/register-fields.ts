import { ageOn } from '@lib/kernel/day';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { linesHeld } from '@lib/high-cost/register/register-row';
import { KeptStandard } from '@lib/high-cost/standard/standard-questions';
import { weeklyParts } from '@lib/high-cost/standard/standard-costs';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { Answer } from '../answers/answer';
import { RowsSection } from '../question-sets/question-set';
import { codesFor, KnownField, yesNo } from './known-row';
import { paidBy } from './paid-by';
import { PrefillAsked } from './prefill-source';
import { RegisterChild } from './register-children.query';
import { fromRegister } from './register-on';
import { fromReturns, ReturnReach } from './return-reach';
import { surveyAge } from './survey-ages';
import { needsOfReferral, risksOfReferral } from './survey-needs';
import { outwardOf, surveyRegistration, surveyUrn } from './survey-registration';

/** All that is held of one placement of the register. */
export interface RegisterFacts {
  readonly row: RegisterRow;
  readonly child: RegisterChild;
  /** What the national standard asks of a placement; null where nobody answered. */
  readonly standard: KeptStandard | null;
}

interface Around {
  readonly asked: PrefillAsked;
  readonly section: RowsSection;
  /** Null where no return tells of the day: the placement was entered on a page. */
  readonly reach: ReturnReach | null;
}

const PAGES = 'Entered on the child’s page';

/** Everything the service holds of a placement of the register, by the code of the question it answers. */
export const registerFields = (facts: RegisterFacts, around: Around): Record<string, KnownField> => ({
  ...childFields(facts, around),
  ...placementFields(facts, around),
  ...moneyFields(facts, around),
  ...planFields(facts, around),
  ...needFields(facts, around),
});

const fromPlacement =
  ({ asked, reach }: Around) =>
  (value: Answer): KnownField => ({
    value,
    ...(reach === null ? { source: PAGES, on: asked.referenceDay } : fromReturns(reach, asked)),
  });

const inRegister =
  ({ asked }: Around) =>
  (value: Answer): KnownField => ({ value, ...fromRegister(asked) });

const childFields = ({ row, child }: RegisterFacts, around: Around): Record<string, KnownField> => {
  const { referenceDay } = around.asked;
  const known = fromPlacement(around);
  const { birthMonth, serviceReference } = row.placement;
  return {
    child_ref: inRegister(around)(serviceReference),
    age_band: known(surveyAge(birthMonth, referenceDay)),
    age: known(ageOn(birthMonth, referenceDay)),
    // Unknown in a return is not “other”.
    sex: known(child.sex === 'U' ? null : child.sex),
    legal_status: known(child.legalStatus),
    uasc: known(child.returned ? yesNo(child.unaccompanied) : null),
    placements_12_months: known(child.placements),
    missing_12_months: known(child.returned ? child.missing : null),
  };
};

const PROCUREMENT: Readonly<Record<string, string>> = { 'direct award': 'direct', 'in-house': 'in_house' };

const placementFields = (
  { row, child, standard }: RegisterFacts,
  around: Around,
): Record<string, KnownField> => {
  const [known, recorded] = [fromPlacement(around), inRegister(around)];
  const { place, provider, urn, startedOn } = row.placement;
  const needsProvider = PLACEMENT_TYPES.find(({ code }) => code === place)?.needsProvider ?? true;
  const standing = surveyRegistration(row.registration, child.listed);
  return {
    dol: recorded(yesNo(row.underOrder)),
    registration:
      row.registration === null || row.registration === 'unknown'
        ? { value: standing, source: 'Directory of settings', on: around.asked.referenceDay }
        : recorded(standing),
    place: known(place),
    place_provider: known(provider ?? (needsProvider ? null : 'none')),
    urn: known(surveyUrn(urn)),
    outward_code: standard?.outwardCode ? recorded(standard.outwardCode) : known(outwardOf(child.sector)),
    started_on: known(startedOn),
    route: recorded(row.procurement && (PROCUREMENT[row.procurement] ?? row.procurement)),
    solo_required: recorded(soloRequired(standard)),
    solo_actual: recorded(yesNo(row.solo)),
  };
};

const soloRequired = (standard: KeptStandard | null): string | null => {
  const companions = standard?.answers.livingCompanions;
  return companions === undefined ? null : yesNo(companions === 'solo');
};

const STATUS: Readonly<Record<string, string>> = {
  'not sought': 'not_sought',
  'in principle': 'in_principle',
};

const moneyFields = ({ row, child }: RegisterFacts, around: Around): Record<string, KnownField> => {
  const recorded = inRegister(around);
  const { referenceDay } = around.asked;
  const parts = weeklyParts(linesHeld(row), referenceDay);
  const paid = paidBy(row, child, referenceDay);
  const status = (of: string | null): string | null => of && (STATUS[of] ?? of);
  return {
    cost_core: recorded(parts?.core ?? null),
    cost_additional: recorded(parts?.additionalSupport ?? null),
    cost_education: recorded(parts?.education ?? null),
    cost_other: recorded(parts?.other ?? null),
    cost_total: recorded(row.weeklyPence),
    paid_social_care: recorded(paid.socialCare),
    paid_health: recorded(paid.health),
    paid_education: recorded(paid.education),
    status_health: recorded(status(paid.healthStatus)),
    status_education: recorded(status(paid.educationStatus)),
  };
};

/** A day by which a step down is planned is a plan; an expected end alone does not say what follows. */
const planFields = (
  { row, child: { review } }: RegisterFacts,
  around: Around,
): Record<string, KnownField> => {
  const recorded = inRegister(around);
  const plan = review?.plannedOn ? 'step_down' : null;
  return { plan: recorded(plan), target_on: recorded(review?.plannedOn ?? row.expectedEndOn) };
};

/** The answers of the standard to its questions on risk, by the code of the survey. */
const STANDARD_RISKS = {
  self_harm: 'selfHarm',
  sexual_exploitation: 'sexualExploitation',
  criminal_exploitation: 'criminalExploitation',
  substance: 'drugsAlcohol',
  eating: 'eatingDisorder',
  missing: 'missing',
  physical_others: 'physicalToOthers',
  sexual_others: 'sexualToOthers',
  fire: 'fire',
  animals: 'animals',
  exploits_others: 'criminalToOthers',
} as const;

/** All of them, where each is answered; null where one is not, because it could be there. */
const standardRisks = (standard: KeptStandard | null): string[] | null => {
  const answers = Object.entries(STANDARD_RISKS).map(
    ([code, name]) => [code, standard?.answers[name]] as const,
  );
  if (answers.some(([, answer]) => answer === undefined)) return null;
  const present = answers.filter(([, answer]) => answer === 'present').map(([code]) => code);
  return present.length === 0 ? ['none'] : present;
};

const needFields = (
  { child: { referral }, standard }: RegisterFacts,
  { asked, section }: Around,
): Record<string, KnownField> => {
  const codes = (question: string): readonly string[] => codesFor(asked.set, section, question);
  const said = (value: string[] | null): KnownField => ({
    value,
    source: `Panel case ${referral?.reference ?? ''}`,
    on: asked.referenceDay,
  });
  const answered = standardRisks(standard);
  return {
    needs: said(referral && needsOfReferral(referral.needs, codes('needs'))),
    risks:
      answered === null
        ? said(referral && risksOfReferral(referral.needs, codes('risks')))
        : { value: answered, ...fromRegister(asked) },
  };
};
