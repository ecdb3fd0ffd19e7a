import { Body, Controller, Get, HttpCode, Param, Post, Query as QueryString } from '@nestjs/common';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { checkSupposed, SUPPOSED_AT_FIRST } from '@lib/measures/like-needs/joint-home';
import { LikeNeeds } from '@lib/measures/like-needs/like-needs.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { DecisionForm } from './decision.form';
import { InterestForm } from './interest.form';
import { likeOfAddress } from './like-of-address';
import { likeNeedsPaths, likeNeedsRoutes } from './like-needs.paths';
import { LikeForms, presentLike } from './like.presenter';
import { presentLikes } from './likes.presenter';
import { SUPPOSED_FORM, SupposedForm, supposedOf } from './supposed.form';

const LIKE = 'like-needs/like.njk';

/** Where several boroughs have children with like needs, and the case for one home for them. */
@Controller()
export class LikeNeedsController {
  constructor(private readonly likes: LikeNeeds) {}

  @Allow('see London figures')
  @Get(likeNeedsRoutes.list)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    refuseOtherNames(query, [], []);
    return page('like-needs/likes.njk', presentLikes(await this.likes.find(viewer), viewer));
  }

  @Allow('see London figures')
  @Get(likeNeedsRoutes.show)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('like') name: string,
    @QueryString() query: Query,
  ): Promise<Page> {
    const opened = await this.likes.open(viewer, likeOfAddress(name));
    const forms = supposedIn(query);
    const model = presentLike(opened, viewer, { ...forms, decideForm: formOf() });
    return forms.supposed ? page(LIKE, model) : pageWithProblems(LIKE, model);
  }

  @Allow('decide on joint homes')
  @Post(likeNeedsRoutes.decide)
  @HttpCode(303)
  async decide(
    @CurrentViewer() viewer: Viewer,
    @Param('like') name: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const like = likeOfAddress(name);
    const form = parseForm(DecisionForm, body);
    const drawn = async (decideForm: FormModel): Promise<object> =>
      presentLike(await this.likes.open(viewer, like), viewer, { ...AT_FIRST, decideForm });
    if (!form.ok) return pageWithProblems(LIKE, await drawn(form));
    try {
      await this.likes.decide(viewer, like, form.value);
      return redirectTo(likeNeedsPaths.show(like), 'Your decision is kept.');
    } catch (error) {
      if (error instanceof InvalidError)
        return pageWithProblems(LIKE, await drawn({ ...form, errors: errorsOf(error.problems) }));
      if (!(error instanceof ConflictError)) throw error;
      return new Page(LIKE, { ...(await drawn(form)), conflict: error.message }, 409);
    }
  }

  @Allow('join homes')
  @Post(likeNeedsRoutes.join)
  @HttpCode(303)
  async join(
    @CurrentViewer() viewer: Viewer,
    @Param('like') name: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const like = likeOfAddress(name);
    const form = parseForm(InterestForm, body);
    if (!form.ok) {
      const opened = await this.likes.open(viewer, like);
      return pageWithProblems(LIKE, presentLike(opened, viewer, { ...AT_FIRST, decideForm: form }));
    }
    const joins = form.value.joins === 'yes';
    await this.likes.join(viewer, like, joins);
    const told = joins ? 'The programme is told that your borough would share a home.' : 'It is taken back.';
    return redirectTo(likeNeedsPaths.show(like), told);
  }
}

const AT_FIRST = { supposed: SUPPOSED_AT_FIRST, supposedForm: formOf(SUPPOSED_FORM) };

/** What the address supposes. */
const supposedIn = (query: Query): Omit<LikeForms, 'decideForm'> => {
  if (Object.keys(query).length === 0) return AT_FIRST;
  const form = parseForm(SupposedForm, query);
  if (!form.ok) return { supposed: null, supposedForm: form };
  const supposed = supposedOf(form.value);
  try {
    checkSupposed(supposed);
    return { supposed, supposedForm: form };
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    return { supposed: null, supposedForm: { ...form, errors: errorsOf(error.problems) } };
  }
};
