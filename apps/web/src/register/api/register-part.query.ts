import { IsIn, IsOptional, Matches } from 'class-validator';
import { PLACEMENT_GROUPS } from '@lib/reference-data/codes/placement-groups';
import { Said } from '../../api-docs/describing/said.decorator';
import { REASONS } from '../list/register-filter';

const GROUPS = PLACEMENT_GROUPS.map(({ group }) => group);

export const oneOf = (name: string, values: readonly string[]): { message: string } => ({
  message: `${name} must be one of ${values.join(', ')}`,
});

/** Which part of a register, the borough’s own or one that is shared. */
export class RegisterPartQuery {
  @IsOptional()
  @Matches(/^[1-9]$/, { message: 'tier must be the number of a tier' })
  @Said('A tier of the definition: the highest a placement reaches', { examples: ['2'] })
  tier?: string;

  @IsOptional()
  @IsIn(Object.keys(REASONS), oneOf('reason', Object.keys(REASONS)))
  @Said('Why it is in', { examples: ['cost'] })
  reason?: string;

  @IsOptional()
  @IsIn(GROUPS, oneOf('group', GROUPS))
  @Said('Kind of placement', { examples: ['residential'] })
  group?: string;
}
