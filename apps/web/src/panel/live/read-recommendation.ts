import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { LiveItem } from '@lib/panel/live/live-item';
import { MOST_PENCE, poundsTyped, readPounds } from '@lib/kernel/pounds';
import {
  FundingSought,
  Recommendation,
  RecommendationDraft,
} from '@lib/panel/recommendations/recommendation';
import { SnapshotOption } from '@lib/panel/sharing/snapshot';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { RecommendationForm } from './recommendation.form';
import { Owners, readRows, rowsTyped, splitRows } from './recommendation-rows';

export type ReadRecommendation =
  | {
      readonly ok: true;
      readonly draft: RecommendationDraft;
      readonly version: number;
      readonly form: FormModel;
    }
  | { readonly ok: false; readonly form: FormModel };

/** Reads what was sent for an item: the form, its rows, pounds and percents. */
export const readRecommendation = (live: LiveItem, body: unknown): ReadRecommendation => {
  const { rows, rest } = splitRows(body);
  const parsed = parseForm(RecommendationForm, rest);
  const read = readRows(rows, ownersOf(live));
  const values = { ...parsed.values, ...rows };
  if (!parsed.ok) return { ok: false, form: { values, errors: { ...parsed.errors, ...read.errors } } };
  const { value } = parsed;
  const errors: Record<string, string> = { ...read.errors };
  const draft: RecommendationDraft = {
    outcome: value.outcome,
    rationale: filled(value.rationale),
    viewsConsidered: filled(value.viewsConsidered),
    dissent: filled(value.dissent),
    funding: fundingOf(value),
    weeklyPence: weeklyOf(value.weekly, errors),
    option: optionOf(live, value.option),
    informationNeeded: filled(value.informationNeeded),
    escalatedTo: value.escalatedTo || null,
    followUpOn: value.followUpOn,
    highCostMark: value.highCostMark || null,
    conditions: read.conditions,
    actions: read.actions,
  };
  if (Object.keys(errors).length > 0) return { ok: false, form: { values, errors } };
  return { ok: true, draft, version: Number(value.version), form: { values, errors } };
};

export const ownersOf = ({ item, attendances }: LiveItem): Owners => ({
  boroughName: item.boroughId === null ? '' : authorityById(item.boroughId).name,
  attendances,
});

/** What is saved, as the form shows it; an empty form before anything is. */
export const formOfRecommendation = (
  saved: Recommendation | null,
  options: readonly SnapshotOption[],
): FormModel => {
  if (!saved) return formOf({ version: '0' });
  const position = options.find(({ name }) => name === saved.option?.name)?.position;
  return formOf({
    outcome: saved.outcome,
    rationale: saved.rationale ?? '',
    viewsConsidered: saved.viewsConsidered ?? '',
    dissent: saved.dissent ?? '',
    option: position === undefined ? '' : String(position),
    weekly: poundsTyped(saved.weeklyPence),
    socialCare: saved.funding ? String(saved.funding.socialCare) : '',
    education: saved.funding ? String(saved.funding.education) : '',
    health: saved.funding ? String(saved.funding.health) : '',
    informationNeeded: saved.informationNeeded ?? '',
    escalatedTo: saved.escalatedTo ?? '',
    followUpOn: saved.followUpOn ?? '',
    highCostMark: saved.highCostMark ?? '',
    version: String(saved.version),
    ...rowsTyped(saved.conditions, saved.actions),
  });
};

const filled = (text: string | undefined): string | null => (text?.trim() ? text.trim() : null);

const fundingOf = (value: RecommendationForm): FundingSought | null => {
  const shares = [value.socialCare, value.education, value.health].map((text) => text?.trim() ?? '');
  if (shares.every((text) => text === '')) return null;
  const [socialCare = 0, education = 0, health = 0] = shares.map(Number);
  return { socialCare, education, health };
};

const weeklyOf = (typed: string | undefined, errors: Record<string, string>): number | null => {
  if (!typed?.trim()) return null;
  const pence = readPounds(typed);
  if (pence !== null && pence <= MOST_PENCE) return pence;
  errors['weekly'] = 'The weekly cost must be an amount in pounds, for example 4,500';
  return null;
};

/** The option in a column of the case’s papers. */
export const optionOf = (
  { papers }: LiveItem,
  position: string | undefined,
): RecommendationDraft['option'] => {
  const option = papers.open
    ? papers.copy.options.find((one) => String(one.position) === position)
    : undefined;
  return option ? { name: option.name, settingId: option.settingId } : null;
};
