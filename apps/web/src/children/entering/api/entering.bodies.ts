import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import {
  ENTERED_PLACES,
  ENTERED_REASONS_CEASED,
  ENTERED_SEXES,
  ENTERED_STATUSES,
} from '@lib/placements/entering/entered-codes';
import { NEEDS } from '@lib/reference-data/codes/needs';
import { PROVIDER_TYPES } from '@lib/reference-data/codes/providers';
import { REASONS_FOR_CHANGE } from '@lib/reference-data/codes/reasons-for-change';
import { IsDay } from '../../../api-docs/describing/is-day.decorator';
import { Said } from '../../../api-docs/describing/said.decorator';

/** One of the codes of a set; refused by name otherwise. */
export const Code = (
  name: string,
  codes: readonly { readonly code: string }[],
  says: string,
): PropertyDecorator => {
  const known = codes.map(({ code }) => code);
  return (target, key) => {
    IsIn(known, { message: `Give ${name} as one of ${known.join(', ')}` })(target, key);
    Said(says, { examples: [known[0]] })(target, key);
  };
};

/** What is said of a child whom no return has yet. */
export class ChildFactsBody {
  @IsDay({ message: 'Give the first day of the month of birth, as YYYY-MM-01' })
  @Said('The first day of the month of birth: the day itself is not held', { examples: ['2012-02-01'] })
  birthMonth!: Day;

  @Code('sex', ENTERED_SEXES, 'Code of the sex')
  sex!: string;

  @IsOptional()
  @Code('legalStatus', ENTERED_STATUSES, 'Code of the legal status; left out for a child on the edge of care')
  legalStatus?: string;
}

export class AddChildBody extends ChildFactsBody {
  @IsString({ message: 'Give your own reference for the child' })
  @MaxLength(20, { message: 'The reference must be 20 characters or fewer' })
  @IsNotEmpty({ message: 'Give your own reference for the child' })
  @Said('Your own reference for the child, as your returns write it', { examples: ['BRO-000123'] })
  reference!: string;
}

/** What a placement is, besides its kind. */
export class PlacementFactsBody {
  @IsOptional()
  @Code('provider', PROVIDER_TYPES, 'Code of the provider type')
  provider?: string;

  @IsOptional()
  @IsString({ message: 'urn must be text' })
  @MaxLength(8, { message: 'urn must be 8 characters or fewer' })
  @Said('Ofsted number of the setting', { examples: ['SC012345'] })
  urn?: string;

  @IsOptional()
  @Matches(/^[A-Z]{1,2}\d[A-Z\d]? \d$/, { message: 'sector must be a postcode sector such as BR1 1' })
  @Said('Postcode sector of the placement', { examples: ['BR1 1'] })
  sector?: string;

  @IsOptional()
  @Matches(/^(E09\d{6}|outside)$/, {
    message: 'hostAuthority must be the GSS code of a London authority, or outside',
  })
  @Said('GSS code of the London authority it lies in, or outside', { examples: ['E09000006'] })
  hostAuthority?: string;
}

export class StartPlacementBody extends PlacementFactsBody {
  @IsDay({ message: 'Give the first day of the placement, as YYYY-MM-DD' })
  @Said('The first day of the placement', { examples: ['2026-06-10'] })
  holdsFrom!: Day;

  @Code('place', ENTERED_PLACES, 'Code of the placement')
  place!: string;

  @Code('legalStatus', ENTERED_STATUSES, 'Code of the legal status')
  legalStatus!: string;

  @Code('need', NEEDS, 'Code of the need')
  need!: string;

  @IsOptional()
  @Code('reasonForChange', REASONS_FOR_CHANGE, 'Code of the reason the placement before it ended')
  reasonForChange?: string;
}

export class ChangePlacementBody extends PlacementFactsBody {
  @IsDay({ message: 'Give the day from which this is so, as YYYY-MM-DD' })
  @Said('The day from which this is so, a day of the placement', { examples: ['2026-06-10'] })
  holdsFrom!: Day;

  @IsOptional()
  @Code('place', ENTERED_PLACES, 'Code of the placement')
  place?: string;

  @IsOptional()
  @Code('legalStatus', ENTERED_STATUSES, 'Code of the legal status')
  legalStatus?: string;

  @IsOptional()
  @Code('need', NEEDS, 'Code of the need')
  need?: string;
}

export class EndPlacementBody {
  @IsDay({ message: 'Give the day the child left, as YYYY-MM-DD' })
  @Said('The day the child left', { examples: ['2026-06-10'] })
  holdsFrom!: Day;

  @Code('reasonCeased', ENTERED_REASONS_CEASED, 'Code of the reason the child is no longer looked after')
  reasonCeased!: string;
}

export class WithdrawEntryBody {
  @IsInt({ message: 'Give the version of the entry' })
  @Said('The version of the entry, so that nobody’s change is overlooked', { examples: [1] })
  version!: number;
}
