import { IN_HOUSE_FOSTER_SHARE } from '@lib/measures/in-house-foster-share/in-house-foster-share.measure';
import { INSIDE_BOROUGH } from '@lib/measures/inside-borough/inside-borough.measure';
import { MeasureDefinition } from '@lib/measures/measure';
import { OVER_20_MILES_AND_OUTSIDE } from '@lib/measures/over-20-miles-and-outside/over-20-miles-and-outside.measure';
import { Share } from '@lib/measures/share';
import {
  THREE_OR_MORE_PLACEMENTS,
  threeOrMore,
} from '@lib/measures/three-or-more-placements/three-or-more-placements.measure';
import { WITHIN_20_MILES } from '@lib/measures/within-20-miles/within-20-miles.measure';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { MeasuredSnapshot } from './measure-snapshot';
import { areaColumns, proportionOr, SheetFacts, SOURCE } from './sheet-facts';

interface HeadlineRow {
  readonly measure: MeasureDefinition;
  /** Null where it cannot be known. */
  readonly share: Share | null;
  /** Where one measure is shown in two ways: which, and what it is then a share of. */
  readonly way?: string;
  readonly outOf?: string;
}

const headlines = (of: MeasuredSnapshot): HeadlineRow[] => [
  { measure: IN_HOUSE_FOSTER_SHARE, share: of.inHouse },
  { measure: INSIDE_BOROUGH, share: of.inside },
  {
    measure: WITHIN_20_MILES,
    share: of.near.amongAll,
    way: 'unknown included',
    outOf: 'Children looked after on the day, as the Department for Education counts',
  },
  {
    measure: WITHIN_20_MILES,
    share: of.near.amongKnown,
    way: 'unknown left out',
    outOf: 'Children looked after on the day whose distance is known',
  },
  { measure: OVER_20_MILES_AND_OUTSIDE, share: of.far },
  { measure: THREE_OR_MORE_PLACEMENTS, share: of.stability && threeOrMore(of.stability) },
];

/** M3, M6, M7 in both versions, M8 and M10, each with what it is a share of. */
export const headlineSheet = (snapshot: MeasuredSnapshot, facts: SheetFacts): PublishedSheet =>
  publishedSheet<HeadlineRow>({
    name: 'Headline measures',
    table: 'headline_measures',
    title: { topic: 'Headline measures', area: facts.subject.borough.name, period: facts.period },
    notes: ['provisional', 'short-breaks', 'first-return'],
    source: SOURCE,
    dataAsAt: facts.dataAsAt,
    columns: [
      ...areaColumns<HeadlineRow>(facts),
      column('Measure', {
        kind: 'text',
        value: ({ measure, way }: HeadlineRow) => (way ? `${measure.name}, ${way}` : measure.name),
      }),
      column('Children', { kind: 'whole', value: ({ share }: HeadlineRow) => share?.numerator ?? '[x]' }),
      column('Out of', { kind: 'whole', value: ({ share }: HeadlineRow) => share?.denominator ?? '[x]' }),
      column('Share (%)', {
        kind: 'percent',
        value: ({ share }: HeadlineRow) => (share ? proportionOr(share) : '[x]'),
      }),
      column('Unknown', {
        kind: 'whole',
        value: ({ share }: HeadlineRow) => share?.unknown ?? '[x]',
        notes: ['unknown'],
      }),
      column('Out of whom', {
        kind: 'text',
        value: ({ measure, outOf }: HeadlineRow) => outOf ?? measure.denominator ?? '[z]',
      }),
      column('Published figure to set it beside', {
        kind: 'text',
        value: ({ measure }: HeadlineRow) => measure.comparator ?? '[z]',
      }),
    ],
    rows: headlines(snapshot),
  });
