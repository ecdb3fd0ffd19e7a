import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PeopleFilter } from '@lib/access/people/person';
import { Role, ROLES } from '@lib/access/permissions/role';
import { PagedQuery } from '../../api-docs/describing/paged.query';
import { Said } from '../../api-docs/describing/said.decorator';

/** Which people, in which order is fixed: by name. */
export class PeopleQuery extends PagedQuery {
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'text must be 100 characters or fewer' })
  @Said('Part of a name or an email address', { examples: ['fernsby'] })
  text?: string;

  @IsOptional()
  @IsIn(Object.keys(ROLES), { message: 'role must be one of the roles there are' })
  @Said('A role they hold')
  role?: Role;

  @IsOptional()
  @Matches(/^\d{3}$/, { message: 'boroughId must be the DfE number of a borough, three digits' })
  @Said('DfE number of a borough they hold a role for', { examples: ['202'] })
  boroughId?: string;

  @IsOptional()
  @IsIn(['active', 'deactivated'], { message: 'state must be active or deactivated' })
  @Said('Whether the account is open')
  state?: 'active' | 'deactivated';
}

export const peopleFilterOf = ({ text, role, boroughId, state }: PeopleQuery): PeopleFilter => ({
  text,
  role,
  state,
  boroughId: boroughId === undefined ? undefined : Number(boroughId),
});
