import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { Schema } from '../schemas/schema';
import { bothTexts } from '../document/refusal.schema';
import { classSchema } from './class-schema';
import { BodyClass } from './list-of.decorator';

/** What an operation of the API is, as the documentation tells it; its permission stands in `@Allow`. */
export interface ApiVerbFacts {
  /** What it does, as a short sentence without a full stop. */
  readonly summary: string;
  readonly description?: string;
  readonly body?: BodyClass;
  /** The body when it is files with fields. */
  readonly upload?: Schema;
  readonly query?: BodyClass;
  /** What the parts of the address are, for example `{ id: 'Key of the run' }`. */
  readonly path?: Readonly<Record<string, string>>;
  /** 200 when left out; 204 needs no answer. */
  readonly status?: number;
  readonly answer?: Schema;
  /** The content type, when the answer is a file. */
  readonly file?: string;
  /** What is saved now, for a change guarded by a version: a refusal for another version brings it and what was sent. */
  readonly guards?: Schema;
}

/** Documents an operation, and gives it the status the document says. */
export const ApiVerb = (facts: ApiVerbFacts): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary: facts.summary, description: facts.description }),
    HttpCode(facts.status ?? 200),
    ...bodyOf(facts),
    ...queryOf(facts),
    ...Object.entries(facts.path ?? {}).map(([name, description]) =>
      ApiParam({ name, description, type: 'string' }),
    ),
    answerOf(facts),
    ...conflictOf(facts),
  );

const bodyOf = ({ body, upload }: ApiVerbFacts): MethodDecorator[] => {
  if (upload)
    return [ApiConsumes('multipart/form-data'), ApiBody({ schema: upload as object, required: true })];
  return body ? [ApiBody({ schema: classSchema(body) as object, required: true })] : [];
};

const queryOf = ({ query }: ApiVerbFacts): MethodDecorator[] => {
  if (!query) return [];
  const { properties = {}, required = [] } = classSchema(query);
  return Object.entries(properties).map(([name, { description, ...schema }]) =>
    ApiQuery({ name, description, required: required.includes(name), schema: schema as object }),
  );
};

const answerOf = ({ status = 200, answer, file }: ApiVerbFacts): MethodDecorator => {
  if (file) {
    const schema = { type: 'string', format: 'binary' };
    return ApiResponse({ status, description: 'The file', content: { [file]: { schema } } });
  }
  if (!answer) return ApiResponse({ status, description: 'Done; there is nothing to say' });
  return ApiResponse({ status, description: answer.description ?? 'The answer', schema: answer as object });
};

const conflictOf = ({ guards, body }: ApiVerbFacts): MethodDecorator[] => {
  if (!guards || !body) return [];
  const description = 'Another version by now: what is saved and what was sent; or it stands otherwise';
  return [ApiResponse({ status: 409, description, schema: bothTexts(guards, classSchema(body)) as object })];
};
