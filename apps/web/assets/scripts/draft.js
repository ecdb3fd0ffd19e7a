/*
 * What was typed and not sent when the session ended. It stays in this tab's own storage, for the same person only:
 * never files, passwords or codes, nor a form that says `data-no-draft` (the ones that look a child up). Signing out
 * empties the storage.
 */
const KEY = 'plp-draft';
const LEFT_OUT = new Set(['hidden', 'password', 'file', 'submit', 'button', 'reset']);

const formsOfPage = () => [...document.querySelectorAll('form[method=post]:not([data-no-draft])')];

const controlsOf = (form) =>
  [...form.elements].filter(
    (one) => one.name && !LEFT_OUT.has(one.type) && one.autocomplete !== 'one-time-code',
  );

const isTicked = (one) => one.type === 'radio' || one.type === 'checkbox';

const isChanged = (one) => {
  if (isTicked(one)) return one.checked !== one.defaultChecked;
  if (one.options) return [...one.options].some((option) => option.selected !== option.defaultSelected);
  return one.value !== one.defaultValue;
};

/** The draft of this person; anybody else's is thrown away. */
const draftOf = (person) => {
  try {
    const draft = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (draft?.person === person) return draft;
  } catch {
    // What cannot be read is no draft.
  }
  sessionStorage.removeItem(KEY);
  return null;
};

const save = (draft) => {
  if (Object.keys(draft.forms).length === 0) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(draft));
};

/** Keeps every form of this page in which something was changed. */
export const keepDraft = (person) => {
  const draft = draftOf(person) ?? { person, forms: {} };
  for (const form of formsOfPage()) {
    const controls = controlsOf(form);
    if (!controls.some(isChanged)) continue;
    draft.forms[form.getAttribute('action')] = controls.map(({ name, value, checked }) => ({
      name,
      value,
      checked,
    }));
  }
  save(draft);
};

const fillIn = (form, kept) => {
  for (const one of controlsOf(form)) {
    const same = kept.find(({ name, value }) => name === one.name && (!isTicked(one) || value === one.value));
    if (!same) continue;
    if (isTicked(one)) one.checked = same.checked;
    else one.value = same.value;
  }
};

/** Puts a draft back into the form it was typed in, when that form is on the page, and says so. */
export const fillInDraft = (person) => {
  const draft = draftOf(person);
  if (!draft) return;
  const kept = formsOfPage().filter((form) => draft.forms[form.getAttribute('action')]);
  for (const form of kept) {
    fillIn(form, draft.forms[form.getAttribute('action')]);
    delete draft.forms[form.getAttribute('action')];
  }
  save(draft);
  if (kept.length > 0) {
    document.querySelector('main').prepend(document.getElementById('draft-kept').content.cloneNode(true));
  }
};
