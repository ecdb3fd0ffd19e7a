import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { Answer, Answers } from '@lib/panel/referrals/sections/section';
import { WITHDRAWAL_REASONS } from '@lib/panel/referrals/withdraw-case';
import { ListOf } from '../../../api-docs/describing/list-of.decorator';
import { Said } from '../../../api-docs/describing/said.decorator';
import { SeenVersionBody } from '../../search/api/search.bodies';
import { IsAnswer } from './is-answer.decorator';

const SEEN = { message: 'Give the version of the section that you read, 0 for one nobody has saved' };
const QUESTION = /^[a-z][a-z-]{0,59}$/;
const CODE = 'Give the code of a question';
const REASONS = Object.values(WITHDRAWAL_REASONS).flatMap((group) => Object.keys(group));

/** An answer to one question of a section. */
export class AnswerLine {
  @Matches(QUESTION, { message: CODE })
  @Said('Code of the question', { examples: ['reason'] })
  question!: string;

  @IsAnswer('Give text, a number or a list of codes, as the question asks')
  @Said('Text, a code, a day as YYYY-MM-DD, a number, pence, or several codes; null for none', {
    examples: ['What is needed'],
  })
  answer?: Answer | null;
}

/** A section as far as it is answered; what is left out is not answered. */
export class SectionBody {
  @IsInt(SEEN)
  @Min(0, SEEN)
  @Said('The version that was read, 0 for none; another by now is refused with both texts (409)', {
    examples: [0],
  })
  version!: number;

  @ArrayMaxSize(100, { message: 'Give 100 answers or fewer' })
  @ListOf(AnswerLine, 'Give the answers')
  @Said('All answers of the section: one that is left out is taken away')
  answers!: AnswerLine[];

  @IsOptional()
  @Matches(QUESTION, { each: true, message: CODE })
  @Said('Codes of the questions whose filled-in answer is right as it stands')
  confirmed?: string[];
}

export class BackBody extends SeenVersionBody {
  @IsString({ message: 'Give what has to be mended' })
  @MaxLength(1000, { message: 'What has to be mended must be 1,000 characters or fewer' })
  @Matches(/\S/, { message: 'Give what has to be mended' })
  @Said('What has to be mended')
  because!: string;
}

export class WithdrawCaseBody extends SeenVersionBody {
  @IsIn(REASONS, { message: 'Give why the case is withdrawn' })
  @Said('Why it is withdrawn', { examples: ['placed elsewhere'] })
  because!: string;
}

/** What was sent as answers of a section: blank text is none. */
export const answersOf = (lines: readonly AnswerLine[]): Answers =>
  Object.fromEntries(
    lines.flatMap(({ question, answer }): [string, Answer][] => {
      const given = typeof answer === 'string' ? answer.replaceAll('\r\n', '\n').trim() : (answer ?? '');
      return given === '' || (Array.isArray(given) && given.length === 0) ? [] : [[question, given]];
    }),
  );
