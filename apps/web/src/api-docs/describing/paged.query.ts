import { IsOptional, Matches } from 'class-validator';
import { Said } from './said.decorator';

/** A list that comes page by page. */
export class PagedQuery {
  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/, { message: 'page must be a whole number from 1' })
  @Said('Which page, from 1; the first when left out', { type: 'integer', minimum: 1, examples: [1] })
  page?: string;
}

export const pageAsked = ({ page }: PagedQuery): number => Number(page ?? 1);
