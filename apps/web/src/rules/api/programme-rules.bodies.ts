import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { Area, AREAS } from '@lib/access/panels/panel-seat';
import { QUORUM_LIMITS } from '@lib/panel/series/quorum-rule';
import { DAYS_LIMITS } from '@lib/provision/places/fades-after';
import { OLDEST } from '@lib/rules/age-bands/age-bands-rule';
import { MOST_WORDS } from '@lib/rules/rule-problems';
import { ReasonTyped } from '@lib/web-kit/forms/reason-typed.decorator';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { ListOf } from '../../api-docs/describing/list-of.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

const DAYS = {
  message: `Give days as a whole number from ${DAYS_LIMITS.least} to ${DAYS_LIMITS.most}`,
};
const LEAST = {
  message: `Give least as a whole number from ${QUORUM_LIMITS.least} to ${QUORUM_LIMITS.most}`,
};
const AGE = { message: `Give ages as whole numbers from 0 to ${OLDEST}` };
const AREA_CODES = Object.keys(AREAS);
const AREA = { each: true, message: `Give areas as some of ${AREA_CODES.join(', ')}` };

export class AgesBody {
  @Max(OLDEST, AGE)
  @Min(0, AGE)
  @IsInt(AGE)
  @Said('The first age, in completed years', { examples: [0] })
  from!: number;

  @Max(OLDEST, AGE)
  @Min(0, AGE)
  @IsInt(AGE)
  @Said('The last age, included', { examples: [4] })
  to!: number;
}

/** The next version of a rule: what the rule holds, and nothing that another rule does. */
export class RuleVersionBody {
  @IsOptional()
  @Max(DAYS_LIMITS.most, DAYS)
  @Min(DAYS_LIMITS.least, DAYS)
  @IsInt(DAYS)
  @Said('Of place-days: for how many days a place counts', { examples: [21] })
  days?: number;

  @IsOptional()
  @Max(QUORUM_LIMITS.most, LEAST)
  @Min(QUORUM_LIMITS.least, LEAST)
  @IsInt(LEAST)
  @Said('Of panel-quorum: how many members have to be in the room', { examples: [3] })
  least?: number;

  @IsOptional()
  @IsIn(AREA_CODES, AREA)
  @Said('Of panel-quorum: areas of work of each of which somebody has to be there', {
    examples: [['social-care']],
  })
  areas?: Area[];

  @IsOptional()
  @ListOf(AgesBody, 'Give bands as a list of ages from and to')
  @Said('Of age-bands: the bands, the youngest first, from 0 to 24 without a gap or an overlap')
  bands?: AgesBody[];

  @IsDay({ message: 'Give the first day on which it holds, as YYYY-MM-DD' })
  @Said('The first day on which it holds: today or later')
  validFrom!: Day;

  @ReasonTyped('Give why the rule changes', MOST_WORDS, `Give why in ${MOST_WORDS} characters or fewer`)
  @Said('Why the rule changes')
  because!: string;

  @IsInt({ message: 'Give the highest number of a version that you read' })
  @Said('The highest number of a version that was read; another by now is refused (409)', { examples: [1] })
  seen!: number;
}
