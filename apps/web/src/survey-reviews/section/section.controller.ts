import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { KeysShown, ReviewedReturns } from '@lib/surveys/reviewing/reviewed-returns.service';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reviewedOf } from '../reviewed-of';
import { reviewsRoutes } from '../survey-reviews.paths';
import { rowAsked } from './row-asked';
import { presentSection } from './section.presenter';

/** The answers of one section of a submitted return, and its rows one by one. */
@Controller()
export class ReviewSectionController {
  constructor(private readonly reviewed: ReviewedReturns) {}

  @Allow('review returns')
  @Get(reviewsRoutes.section)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Param('section') section: string,
    @QueryString() query: Query,
  ): Promise<Page> {
    refuseOtherNames(query, [], ['row']);
    const row = rowAsked(query['row']);
    const found = await this.reviewed.open(viewer, reviewedOf(wave, slug), keysOfSection(section, row));
    return page('survey-reviews/section/section.njk', presentSection(found, section, row));
  }
}

/** The rows a section shows: all of them, or one by its place. */
export const keysOfSection =
  (code: string, row: number | null): KeysShown =>
  ({ sections }) =>
    (sections.find(({ section }) => section === code)?.rows ?? [])
      .filter((_, at) => row === null || at === row - 1)
      .map(({ key }) => ({ section: code, rowKey: key }));
