import { applyDecorators } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { Said } from './said.decorator';

/** The number of a page of a list, in an address. */
export const Page = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    Matches(/^[1-9]\d{0,5}$/, { message: 'page must be a whole number from 1' }),
    Said('Which page, from 1; the first when left out', { type: 'integer', minimum: 1, examples: [1] }),
  );

/** A list that comes page by page. */
export class PagedQuery {
  @Page()
  page?: string;
}

export const pageAsked = ({ page }: { readonly page?: string }): number => Number(page ?? 1);
