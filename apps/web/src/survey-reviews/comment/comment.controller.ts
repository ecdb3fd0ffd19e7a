import { Body, Controller, Get, HttpCode, Param, Post, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { ReviewComments } from '@lib/surveys/reviewing/comments.service';
import { ReturnForReview, ReviewedReturns } from '@lib/surveys/reviewing/reviewed-returns.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { saveForm } from '../../register/save-form';
import { reviewedOf } from '../reviewed-of';
import { keysOfSection } from '../section/section.controller';
import { reviewsPaths, reviewsRoutes } from '../survey-reviews.paths';
import { CommentForm, CommentQuery } from './comment.form';
import { AnswerAsked, commentedAnswer, presentComment } from './comment.presenter';

const TEMPLATE = 'survey-reviews/comment/comment.njk';

/** A comment on one answer of a return that is under review. */
@Controller()
export class ReviewCommentController {
  constructor(
    private readonly reviewed: ReviewedReturns,
    private readonly comments: ReviewComments,
  ) {}

  @Allow('review returns')
  @Get(reviewsRoutes.comment)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @QueryString() query: Query,
  ): Promise<Page> {
    const form = parseForm(CommentQuery, query);
    if (!form.ok) throw new NotFoundError('answer');
    const asked = askedIn(form.value);
    return page(TEMPLATE, presentComment(await this.open(viewer, wave, slug, asked), asked, formOf()));
  }

  @Allow('review returns')
  @Post(reviewsRoutes.comment)
  @HttpCode(303)
  async write(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(CommentForm, body);
    const about = parseForm(CommentQuery, aboutOf(form.values));
    if (!about.ok) throw new NotFoundError('answer');
    const asked = askedIn(about.value);
    return saveForm(form, {
      template: TEMPLATE,
      model: async (again) => presentComment(await this.open(viewer, wave, slug, asked), asked, again),
      save: async ({ comment }) => {
        const answer = commentedAnswer(await this.open(viewer, wave, slug, asked), asked);
        await this.comments.write(viewer, reviewedOf(wave, slug), { ...answer, comment });
        return redirectTo(
          reviewsPaths.review(wave, slug),
          'The comment is saved. It is sent when you return the return.',
        );
      },
    });
  }

  private open(
    viewer: Viewer,
    wave: string,
    slug: string,
    { section, row }: AnswerAsked,
  ): Promise<ReturnForReview> {
    const shown = row === null ? () => [] : keysOfSection(section, row);
    return this.reviewed.open(viewer, reviewedOf(wave, slug), shown);
  }
}

const askedIn = ({ section, question, row }: CommentQuery): AnswerAsked => ({
  section,
  question,
  row: row ? Number(row) : null,
});

const aboutOf = ({ section, question, row }: Readonly<Record<string, unknown>>): object => ({
  section,
  question,
  ...(row === undefined ? {} : { row }),
});
