import { IsOptional, Matches } from 'class-validator';
import { parseForm } from '@lib/web-kit/forms/parse-form';

/** What a button is about, as it was on the page when it was pressed. */
class SeenForm {
  @IsOptional()
  @Matches(/^[0-9a-f-]{36}$/)
  id?: string;

  @IsOptional()
  @Matches(/^\d{1,9}$/)
  version?: string;
}

/** What is left out or is nonsense was on no page: it is never what is there now. */
export const seenOf = (body: unknown): { readonly id: string; readonly version: number } => {
  const { value } = parseForm(SeenForm, body);
  return { id: value?.id ?? '', version: Number(value?.version ?? 0) };
};
