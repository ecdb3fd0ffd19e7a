import { IsString, Matches, MaxLength } from 'class-validator';
import { AgendaItem } from '@lib/panel/agenda/agenda-item';
import { Answered } from '@lib/panel/conflicts/conflicts.service';
import { FormModel } from '@lib/web-kit/forms/form-model';

/** A conflict that somebody spoke of in the room. */
export class SpokenForm {
  @Matches(/^[0-9a-f-]{36}$/, { message: 'Choose who has the conflict' })
  personId!: string;

  @Matches(/^[0-9a-f-]{36}$/, { message: 'Choose the case' })
  itemId!: string;

  @IsString({ message: 'Enter of what nature the conflict is' })
  @MaxLength(500, { message: 'The nature must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Enter of what nature the conflict is' })
  nature!: string;
}

/** A conflict that was found not to be one. */
export class WithdrawForm {
  /** Item and person, with a colon between. */
  @Matches(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/, { message: 'Choose the conflict to withdraw' })
  which!: string;

  @IsString({ message: 'Enter why it is none' })
  @MaxLength(500, { message: 'Why must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Enter why it is none' })
  because!: string;
}

export interface ReadDeclarations extends FormModel {
  readonly answers: readonly Answered[];
}

/** A question for each case: `about-<item>` none or conflict, and `nature-<item>` of a conflict. */
export const readDeclarations = (body: unknown, items: readonly AgendaItem[]): ReadDeclarations => {
  const values = Object.fromEntries(Object.entries(body ?? {}).filter(([name]) => name !== '_csrf'));
  const errors: Record<string, string> = {};
  const answers = items.flatMap((item): Answered[] => {
    const about: unknown = values[`about-${item.id}`];
    const typed: unknown = values[`nature-${item.id}`];
    const nature = typeof typed === 'string' ? typed.trim() : '';
    if (about === 'none') return [{ itemId: item.id, nature: null }];
    if (about !== 'conflict') {
      errors[`about-${item.id}`] = `Choose whether you have a conflict about ${item.reference}`;
      return [];
    }
    if (nature === '')
      errors[`nature-${item.id}`] = `Enter of what nature the conflict about ${item.reference} is`;
    if (nature.length > 500) errors[`nature-${item.id}`] = 'The nature must be 500 characters or fewer';
    return [{ itemId: item.id, nature }];
  });
  return { values, errors, answers };
};
