import { IsIn, IsInt, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { GROUPS } from '@lib/boroughs/groupings/groupings';
import { AGES, ANY, AgeBand, Assumptions, PlaceChange, Scenario } from '@lib/measures/what-if/scenario';
import { BROAD_KIND_CODES, BroadKind } from '@lib/panel/options/broad-kind';
import { BROAD_NEED_CODES, BroadNeed } from '@lib/panel/unmet-need/broad-need';
import { ListOf } from '../../api-docs/describing/list-of.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

const AREAS = GROUPS.filter(({ grouping }) => grouping === 'sub-region').map(({ code }) => code);
const NEEDS = [...BROAD_NEED_CODES, ANY];
const AGE_BANDS = [...Object.keys(AGES), ANY];
const PLACES = { message: 'Give places as a whole number from -200 to 200, and not 0' };
const PER_CENT = { message: 'Give a number from 0 to 100' };
const POUNDS = { message: 'Give pounds a week from 0 to 40000' };
const MILES = { message: 'Give miles from 0 to 200' };
const VERSION = { message: 'Give the version that you read' };

const oneOf = (name: string, values: readonly string[]): { message: string } => ({
  message: `Give ${name} as one of ${values.join(', ')}`,
});

export class PlaceChangeBody {
  @Max(200, PLACES)
  @Min(-200, PLACES)
  @IsInt(PLACES)
  @Said('How many places are added; below nought taken away', { examples: [4] })
  places!: number;

  @IsIn(BROAD_KIND_CODES, oneOf('kind', BROAD_KIND_CODES))
  @Said('Of which kind')
  kind!: BroadKind;

  @IsIn(AREAS, oneOf('area', AREAS))
  @Said('Code of the sub-region')
  area!: string;

  @IsOptional()
  @IsIn(NEEDS, oneOf('need', NEEDS))
  @Said('For which need; any when left out')
  need?: BroadNeed | typeof ANY;

  @IsOptional()
  @IsIn(AGE_BANDS, oneOf('age', AGE_BANDS))
  @Said('For which age; any when left out')
  age?: AgeBand | typeof ANY;
}

export class AreaShareBody {
  @IsIn(AREAS, oneOf('area', AREAS))
  @Said('Code of the sub-region')
  area!: string;

  @Max(100, PER_CENT)
  @Min(0, PER_CENT)
  @IsNumber({}, PER_CENT)
  @Said('Per cent of London’s unmet need that comes from it; all together 100', { examples: [20] })
  share!: number;
}

export class KindCostBody {
  @IsIn(BROAD_KIND_CODES, oneOf('kind', BROAD_KIND_CODES))
  @Said('The kind of placement')
  kind!: BroadKind;

  @Max(40_000, POUNDS)
  @Min(0, POUNDS)
  @IsNumber({}, POUNDS)
  @Said('Pounds a week of a place of it', { examples: [5500] })
  pounds!: number;
}

/** What is tried; an assumption that is left out is as the page has it to begin with. */
export class WhatIfBody {
  @ListOf(PlaceChangeBody, 'Give the changes as a list')
  @Said('Up to three, in the order in which they are worked out')
  changes!: PlaceChangeBody[];

  @IsOptional()
  @Max(100, PER_CENT)
  @Min(1, PER_CENT)
  @IsNumber({}, PER_CENT)
  @Said('Per cent of places in use', { examples: [85] })
  occupancy?: number;

  @IsOptional()
  @Max(100, PER_CENT)
  @Min(0, PER_CENT)
  @IsNumber({}, PER_CENT)
  @Said('Per cent of the unmet need of its kind, need and age that a place fits', { examples: [50] })
  fits?: number;

  @IsOptional()
  @ListOf(KindCostBody, 'Give the costs as a list')
  @Said('What a place costs, by kind; the released median band for a kind that is left out')
  placeCosts?: KindCostBody[];

  @IsOptional()
  @Max(40_000, POUNDS)
  @Min(0, POUNDS)
  @IsNumber({}, POUNDS)
  @Said('Pounds a week of what a child without a suitable placement has today', { examples: [6250] })
  todayCost?: number;

  @IsOptional()
  @Max(200, MILES)
  @Min(0, MILES)
  @IsNumber({}, MILES)
  @Said('Miles nearer to home in the same sub-region', { examples: [20] })
  milesInOwn?: number;

  @IsOptional()
  @Max(200, MILES)
  @Min(0, MILES)
  @IsNumber({}, MILES)
  @Said('Miles nearer to home in another', { examples: [10] })
  milesElsewhere?: number;

  @IsOptional()
  @ListOf(AreaShareBody, 'Give the shares as a list')
  @Said('By sub-region; those of children looked after for one that is left out')
  shares?: AreaShareBody[];
}

export class KeepScenarioBody extends WhatIfBody {
  @MaxLength(100, { message: 'Give a name of 100 characters or fewer' })
  @IsString({ message: 'Give the scenario a name' })
  @Said('So that others know what it tries. Never name a child', { examples: ['Four places in the east'] })
  name!: string;
}

export class ChangeScenarioBody extends KeepScenarioBody {
  @Min(1, VERSION)
  @IsInt(VERSION)
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;
}

export class DeleteScenarioQuery {
  @Matches(/^\d{1,9}$/, VERSION)
  @Said('The version that was read', { examples: ['1'] })
  version!: string;
}

export class CompareQuery {
  @Matches(/^[0-9a-f-]{36}$/, { message: 'Give the key of a scenario' })
  @Said('Key of one', { examples: ['0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b'] })
  one!: string;

  @Matches(/^[0-9a-f-]{36}$/, { message: 'Give the key of a scenario' })
  @Said('Key of the other', { examples: ['0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b'] })
  other!: string;
}

/** The scenario of a body, with what it leaves out as it is to begin with. */
export const scenarioOf = (body: WhatIfBody, defaults: Assumptions): Scenario => ({
  changes: body.changes.map(({ places, kind, area, need = ANY, age = ANY }): PlaceChange => ({
    places,
    kind,
    area,
    need,
    age,
  })),
  assumptions: {
    occupancy: body.occupancy ?? defaults.occupancy,
    fits: body.fits ?? defaults.fits,
    placeCost: {
      ...defaults.placeCost,
      ...Object.fromEntries((body.placeCosts ?? []).map(({ kind, pounds }) => [kind, pounds])),
    },
    todayCost: body.todayCost ?? defaults.todayCost,
    milesInOwn: body.milesInOwn ?? defaults.milesInOwn,
    milesElsewhere: body.milesElsewhere ?? defaults.milesElsewhere,
    shares: {
      ...defaults.shares,
      ...Object.fromEntries((body.shares ?? []).map(({ area, share }) => [area, share])),
    },
  },
});
