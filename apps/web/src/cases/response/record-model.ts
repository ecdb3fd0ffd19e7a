import { ResponsePage } from '@lib/panel/responses/borough-responses.service';
import { RESPONSES } from '@lib/panel/responses/response';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { captionOf } from '../after-caption';
import { afterPaths } from '../after.paths';
import { LONGEST_REASON } from './response.form';
import { recommendationRows, responseRows } from './response.presenter';

export const YES_NO: readonly Choice[] = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

const MEANINGS: Readonly<Record<keyof typeof RESPONSES, string>> = {
  accepted: 'The borough does what the panel recommends',
  varied: 'The borough does it in another way',
  declined: 'The borough does not do it',
};

/** The page on which a response is recorded or corrected; a correction is about what is recorded now. */
export const recordModel = (
  { of, recommendations, standing }: ResponsePage,
  form: FormModel,
  isCorrection: boolean,
): object => ({
  title: isCorrection ? 'Correct the borough’s response' : 'Record the borough’s decision',
  caption: captionOf(of),
  back: { href: afterPaths.response(of.reference) },
  action: isCorrection ? afterPaths.correct(of.reference) : afterPaths.respond(of.reference),
  recommendation: recommendations[0] ? recommendationRows(recommendations[0]) : [],
  saved: standing ? responseRows(standing) : null,
  version: standing?.version ?? 0,
  isCorrection,
  answers: Object.entries(RESPONSES).map(([value, text]) => ({
    value,
    text,
    hint: MEANINGS[value as keyof typeof RESPONSES],
  })),
  yesNo: YES_NO,
  longest: LONGEST_REASON,
  form,
});
