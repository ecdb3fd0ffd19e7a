import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { ReviewComments } from '@lib/surveys/reviewing/comments.service';
import { ReviewComment } from '@lib/surveys/reviewing/review-comment';
import { CheckedReturn, CheckedReturns } from '@lib/surveys/submitting/checked-returns.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { saveForm } from '../../register/save-form';
import { approvalPaths, approvalRoutes } from '../survey-approval.paths';
import { presentComments, presentReply } from './comments.presenter';
import { ReplyForm } from './reply.form';

const REPLY = 'survey-approval/comments/reply.njk';

/** What the reviewer asks about single answers, and what the borough replies. */
@Controller()
export class CommentsController {
  constructor(
    private readonly checked: CheckedReturns,
    private readonly comments: ReviewComments,
  ) {}

  @Allow('complete surveys')
  @Get(approvalRoutes.comments)
  async list(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return page(
      'survey-approval/comments/comments.njk',
      presentComments(await this.checked.open(viewer, wave)),
    );
  }

  @Allow('complete surveys')
  @Get(approvalRoutes.reply)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('comment') id: string,
  ): Promise<Page> {
    const found = await this.checked.open(viewer, wave);
    const comment = commentOf(found, id);
    return page(REPLY, presentReply(found, comment, formOf({ reply: comment.reply ?? '' })));
  }

  @Allow('complete surveys')
  @Post(approvalRoutes.reply)
  @HttpCode(303)
  async reply(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('comment') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(ReplyForm, body), {
      template: REPLY,
      model: async (form) => {
        const found = await this.checked.open(viewer, wave);
        return presentReply(found, commentOf(found, id), form);
      },
      save: async ({ reply }) => {
        await this.comments.reply(viewer, wave, { commentId: id, reply });
        return redirectTo(approvalPaths.comments(wave), 'The reply is saved.');
      },
    });
  }
}

const commentOf = ({ comments }: CheckedReturn, id: string): ReviewComment => {
  const found = comments.find((one) => one.id === id);
  if (!found) throw new NotFoundError('comment');
  return found;
};
