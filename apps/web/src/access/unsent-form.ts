import { ExecutionContext, Injectable } from '@nestjs/common';
import { Request } from 'express';
import { CSRF_FIELD } from '@lib/web-kit/forms/csrf-field';
import { isSecretField } from '@lib/web-kit/forms/secret-field';
import { ownerPartOf } from './csrf';
import { UploadReader } from './upload-reader';

/** A form that was sent and not acted on, as the page that says so gives it back. It is kept nowhere else. */
export interface UnsentForm {
  readonly fields: readonly Field[];
  /** The field of its files, which a page cannot keep: they have to be chosen again. */
  readonly fileField: string | null;
  /** As it was sent. It opens nothing any more, but says whose page the form was on. */
  readonly token: string;
}

interface Field {
  readonly name: string;
  readonly value: string;
}

/** Keeps what was typed into a form that is refused for another reason than what was typed (docs/decisions/0022). */
@Injectable()
export class UnsentForms {
  constructor(private readonly uploads: UploadReader) {}

  /**
   * Puts the form on the request, for the page of the error. Nothing when the browser does not say that a page of
   * ours sent it, when nothing was typed, or when it holds a password or a code.
   */
  async keep(context: ExecutionContext): Promise<void> {
    const request = context.switchToHttp().getRequest<Request>();
    if (request.headers['sec-fetch-site'] !== 'same-origin') return;
    await this.uploads.readFields(context);
    const { [CSRF_FIELD]: token, ...typed } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const fields = fieldsOf(typed);
    if (fields === null || typeof token !== 'string' || ownerPartOf(token) === null) return;
    request.unsent = { fields, token, fileField: this.uploads.limitsOf(context)?.field ?? null };
  }
}

const fieldsOf = (typed: Readonly<Record<string, unknown>>): Field[] | null => {
  const fields = Object.entries(typed).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value]).map((one) => ({ name, value: one })),
  );
  const canBeGivenBack = ({ name, value }: { name: string; value: unknown }): boolean =>
    typeof value === 'string' && !isSecretField(name);
  return fields.length > 0 && fields.every(canBeGivenBack) ? (fields as Field[]) : null;
};
