import { lowerFirst } from '@lib/kernel/lower-first';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { Printed } from '@lib/measures/cubes/printed';
import { likeLabel } from '@lib/measures/cubes/like-needs';
import { jointHome, MOST_PLACES, Supposed } from '@lib/measures/like-needs/joint-home';
import { DECISIONS, LONGEST_BECAUSE } from '@lib/measures/like-needs/like-decision';
import { Candidate, LikeNeedsFound } from '@lib/measures/like-needs/like-needs.service';
import { wholePercent } from '@lib/measures/share';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { likeNeedsPaths } from './like-needs.paths';
import { sourceOf, standsWords } from './likes.presenter';
import { medianOfHomes } from './median-of';
import { aWeekWords, aYearWords } from './money-words';

export interface LikeModel {
  readonly title: string;
  readonly finding: string;
  readonly facts: readonly SummaryRow[];
  readonly supposed: { readonly form: FormModel; readonly action: string; readonly most: number };
  /** Null where the assumptions cannot be. */
  readonly sized: readonly SummaryRow[] | null;
  readonly decisions: readonly SummaryRow[];
  readonly decide: Decide | null;
  readonly join: { readonly action: string; readonly joins: 'yes' | 'no'; readonly text: string } | null;
  readonly source: string;
  readonly listHref: string;
  readonly form: FormModel;
}

interface Decide {
  readonly action: string;
  readonly choices: readonly Choice[];
  readonly longest: number;
  readonly form: FormModel;
}

type Opened = LikeNeedsFound & { readonly candidate: Candidate };

export interface LikeForms {
  /** What is supposed; null where that cannot be. */
  readonly supposed: Supposed | null;
  readonly supposedForm: FormModel;
  readonly decideForm: FormModel;
}

/** The case for one home: who it would be for, what they cost now, and what the home may cost. */
export const presentLike = (
  opened: Opened,
  viewer: Viewer,
  { supposed, supposedForm, decideForm }: LikeForms,
): LikeModel => {
  const { candidate, release } = opened;
  return {
    title: likeLabel(candidate),
    finding: `On ${formatDay(release!.on)}, ${candidate.children} children of three boroughs or more were in children’s homes of high cost with this need and of this age.`,
    facts: factsOf(opened, viewer),
    supposed: { form: supposedForm, action: likeNeedsPaths.show(candidate), most: MOST_PLACES },
    sized: supposed && sizedOf(opened, supposed),
    decisions: candidate.decisions.map((one) => ({
      label: formatMoment(one.decidedAt),
      value: `${DECISIONS[one.decision]}, by ${one.decidedByName}, from the figures of ${formatDay(one.releaseOn)}. ${one.because}`,
    })),
    decide: viewer.permissions.has('decide on joint homes') ? decideOf(candidate, decideForm) : null,
    join: viewer.permissions.has('join homes') ? joinOf(candidate, viewer) : null,
    source: sourceOf(opened),
    listHref: likeNeedsPaths.list,
    form: Object.keys(decideForm.errors).length > 0 ? decideForm : supposedForm,
  };
};

const factsOf = (opened: Opened, { boroughId }: Viewer): SummaryRow[] => {
  const { candidate, at, away } = opened;
  const median = medianOfHomes(opened);
  return [
    { label: 'Children', value: `${candidate.children}, of three boroughs or more` },
    ...(candidate.own === null ? [] : [{ label: 'Of your own borough', value: ownWords(candidate.own) }]),
    {
      label: 'What a week costs now',
      value: median
        ? `London’s median fee of a children’s home is in the band ${lowerFirst(median.label)}, before value added tax (VAT)`
        : 'Not shown: London’s median fee of a children’s home is hidden to protect small numbers',
    },
    { label: 'How far from home', value: awayWords(away('distance|over-20'), away('total')) },
    { label: 'All in children’s homes of high cost', value: printedWords(at('type|home')) },
    { label: 'How it stands', value: standsWords(candidate) },
    ...(boroughId === null
      ? [{ label: 'Boroughs that would share a home', ...interestedOf(candidate) }]
      : []),
  ];
};

const printedWords = ({ value, symbol }: Printed): string => (value === null ? `[${symbol}]` : String(value));

const ownWords = (own: number): string =>
  `${own}, exact and for your people alone: do not pass it on with the number of London`;

const interestedOf = ({ interested }: Candidate): Pick<SummaryRow, 'items'> | { readonly value: string } =>
  interested.length === 0
    ? { value: 'None has said so yet' }
    : { items: interested.map((id) => authorityById(id).name) };

const awayWords = (far: Printed, all: Printed): string => {
  const percent =
    far.value === null || all.value === null
      ? null
      : wholePercent({ numerator: far.value, denominator: all.value });
  return percent === null
    ? 'Not shown'
    : `${percent}% of all of London’s high-cost placements are more than 20 miles from home. Of these children alone that is not shown`;
};

/** What the home comes to by what is supposed. */
const sizedOf = (opened: Opened, supposed: Supposed): SummaryRow[] => {
  const home = jointHome(opened.candidate.children, supposed, medianOfHomes(opened));
  return [
    { label: 'Homes the children would fill', value: homesWords(home.homesFilled, supposed.places) },
    { label: 'Places filled on a night, on average', value: home.placesFilled.toFixed(1) },
    {
      label: 'It is no dearer than now while it costs',
      value: home.breakEven ? aWeekWords(home.breakEven) : 'Not shown, because the median fee is not',
    },
    ...(home.aYear ? [{ label: 'Beside what you say it costs', items: aYearWords(home.aYear) }] : []),
  ];
};

const homesWords = (homes: number, places: number): string => {
  const size = `${places} ${places === 1 ? 'place' : 'places'}`;
  if (homes === 0) return `Not one of ${size}`;
  return homes === 1 ? `One of ${size}` : `${homes}, of ${size} each`;
};

const decideOf = (candidate: Candidate, form: FormModel): Decide => {
  const now = candidate.decisions[0]?.decision ?? 'open again';
  return {
    action: likeNeedsPaths.decide(candidate),
    choices: Object.entries(DECISIONS)
      .filter(([code]) => code !== now)
      .map(([value, text]) => ({ value, text })),
    longest: LONGEST_BECAUSE,
    form,
  };
};

const joinOf = (candidate: Candidate, { boroughId }: Viewer): LikeModel['join'] => {
  const joined = boroughId !== null && candidate.interested.includes(boroughId);
  return {
    action: likeNeedsPaths.join(candidate),
    joins: joined ? 'no' : 'yes',
    text: joined ? 'Take it back' : 'Say that we would share a home',
  };
};
