import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { KIND_FACTS } from '@lib/measures/need-and-room/matrix-rows';
import { subRegionsOn } from '@lib/measures/need-and-room/sub-regions';
import { defaultAssumptions } from '@lib/measures/what-if/defaults';
import { KeptScenario } from '@lib/measures/what-if/kept-scenario';
import { AGES } from '@lib/measures/what-if/scenario';
import { MOST_CHANGES } from '@lib/measures/what-if/scenario-problems';
import { WhatIfBasis } from '@lib/measures/what-if/what-if.service';
import { WhatIfResult } from '@lib/measures/what-if/work-out';
import { BROAD_NEEDS } from '@lib/panel/unmet-need/broad-need';
import { FormErrors, FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { releaseNotes } from '../matrix/release-notes';
import { needPaths } from '../need-and-room.paths';
import { AssumptionField, assumptionFields } from './assumption-fields';
import { assumptionBoxes, Boxes } from './read-scenario';
import { changesTable, Headline, headlinesOf, unmetTable } from './result-tables';
import { resultSentence } from './what-if-words';

export interface WhatIfModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly form: FormModel;
  readonly sentence: string | null;
  readonly changed: readonly string[];
  readonly headlines: readonly Headline[];
  readonly results: DataTable | null;
  readonly changes: DataTable | null;
  readonly rows: readonly ChangeRow[];
  readonly kinds: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly needs: readonly Choice[];
  readonly ages: readonly Choice[];
  readonly assumptions: readonly Omit<AssumptionField, 'value'>[];
  readonly action: string;
  /** What is sent again when it is kept. */
  readonly boxes: readonly { readonly name: string; readonly value: string }[];
  /** Null for who may not keep one. */
  readonly keep: KeepModel | null;
  readonly kept: KeptModel | null;
  readonly rules: readonly string[];
  readonly sources: readonly string[];
  readonly savedHref: string;
}

interface ChangeRow {
  readonly n: number;
  readonly heading: string;
}

interface KeepModel {
  readonly newAction: string;
  readonly changeAction: string | null;
  readonly version: string;
}

interface KeptModel {
  readonly id: string;
  readonly said: string;
  readonly deleteAction: string | null;
  readonly version: string;
}

/** Boxes that are not of what is tried: each has a field of its own where it is kept. */
const NOT_OF_A_SCENARIO: readonly string[] = ['name', 'version', 'scenario'];

export interface WhatIfFacts {
  readonly basis: WhatIfBasis;
  /** Null while nothing is changed, or something is wrong. */
  readonly result: WhatIfResult | null;
  readonly boxes: Boxes;
  readonly errors: FormErrors;
  /** The scenario that is open, where one is. */
  readonly kept: KeptScenario | null;
  readonly mayKeep: boolean;
}

/** What if, as a page: what came of it first, then what was tried and taken for granted. */
export const presentWhatIf = ({ basis, result, boxes, errors, kept, mayKeep }: WhatIfFacts): WhatIfModel => {
  const fields = assumptionFields(basis);
  const values = { ...assumptionBoxes(defaultAssumptions(basis.released, basis.on)), ...boxes };
  return {
    title: kept ? kept.name : 'What if there were more places',
    back: { href: kept ? needPaths.saved : needPaths.matrix },
    form: { values: { name: kept?.name ?? '', ...values }, errors },
    sentence: result && resultSentence(result),
    changed: fields.flatMap((field) => changedWords(field, { values, basis })),
    headlines: result ? headlinesOf(result) : [],
    results: result && unmetTable(result),
    changes: result && changesTable(result, basis),
    rows: Array.from({ length: MOST_CHANGES }, (_, at) => ({ n: at + 1, heading: `Change ${at + 1}` })),
    ...choicesOf(basis),
    assumptions: fields.map(({ value: _value, ...field }) => field),
    action: needPaths.whatIf,
    boxes: Object.entries(values)
      .filter(([name]) => !NOT_OF_A_SCENARIO.includes(name))
      .map(([name, value]) => ({ name, value: value ?? '' })),
    keep: result && mayKeep ? keepOf(kept) : null,
    kept: kept && keptOf(kept, mayKeep),
    rules: RULES,
    sources: [
      ...releaseNotes(basis.released, ['placements', 'unmet', 'fees', 'costs']),
      `Vacant places that were confirmed, on ${formatDay(basis.on)}.`,
    ],
    savedHref: needPaths.saved,
  };
};

/** Assumptions that are not as they were to begin with, so that a reader of the result sees which. */
const changedWords = (
  { name, label, prefix = '', suffix = '', value }: AssumptionField,
  { values, basis }: { readonly values: Boxes; readonly basis: WhatIfBasis },
): string[] => {
  const first = value(defaultAssumptions(basis.released, basis.on));
  const now = values[name] ?? '';
  if (now === (first === null ? '' : String(first))) return [];
  const words = (text: string): string =>
    text === '' ? 'not known' : `${prefix}${grouped(text)}${suffix === '%' ? '%' : suffix && ` ${suffix}`}`;
  return [`${label}: ${words(now)}, in the place of ${words(first === null ? '' : String(first))}`];
};

/** “5,500” of “5500”; what is no number as it was typed. */
const grouped = (text: string): string =>
  Number.isNaN(Number(text)) ? text : Number(text).toLocaleString('en-GB');

const choicesOf = ({ on }: WhatIfBasis): Pick<WhatIfModel, 'kinds' | 'areas' | 'needs' | 'ages'> => {
  const choices = (of: Readonly<Record<string, string>>): Choice[] =>
    Object.entries(of).map(([value, text]) => ({ value, text }));
  return {
    kinds: Object.entries(KIND_FACTS).map(([value, { label }]) => ({ value, text: label })),
    areas: subRegionsOn(on).map(({ code, name }) => ({ value: code, text: name })),
    needs: choices(BROAD_NEEDS),
    ages: choices(AGES),
  };
};

const keepOf = (kept: KeptScenario | null): KeepModel => ({
  newAction: needPaths.saved,
  changeAction: kept && needPaths.scenario(kept.id),
  version: String(kept?.version ?? ''),
});

const keptOf = (kept: KeptScenario, mayKeep: boolean): KeptModel => ({
  id: kept.id,
  said: `Kept by ${kept.madeByName}, ${formatMoment(kept.madeAt)}${
    kept.version === 1 ? '' : `; last changed by ${kept.changedByName}, ${formatMoment(kept.changedAt)}`
  }. It is worked out from the releases and the places of then.`,
  deleteAction: mayKeep ? needPaths.delete(kept.id) : null,
  version: String(kept.version),
});

const RULES: readonly string[] = [
  'An added place takes unmet need of its kind, need and age: that of its own sub-region first, then of the nearest. Nearest is the sub-region with which most pairs of boroughs share a boundary on land, then along the Thames.',
  'A place taken away sends its child to a confirmed vacant place of the kind, nearest first. Who finds none is unmet need.',
  'Unmet need is of London. How much of it comes from each sub-region is an assumption, and so is that needs and ages are alike in every kind.',
  'Places that are vacant today take nobody: the need was unmet in spite of them.',
  'Added places are paid whether they are used or not. A child that is placed saves what it costs today.',
  'Parts of children are expectations: “about 2.5” is as likely 2 as 3.',
];
