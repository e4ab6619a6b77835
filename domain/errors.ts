import type { Conflict } from "@/lib/form-result";

/** A refusal that a person can understand: `key` names its words under `errors.*`, `field` the form field it belongs to. */
export class DomainError extends Error {
  constructor(
    readonly key: string,
    readonly field?: string,
  ) {
    super(key);
    this.name = new.target.name;
  }
}

export class NotAllowed extends DomainError {
  constructor() {
    super("notAllowed");
  }
}

/** Nothing there, or nothing this person may see: the two look the same. */
export class NotFound extends DomainError {
  constructor() {
    super("notFound");
  }
}

/** Somebody else changed the record first: their version of the form's fields, and the version to send next. */
export class Outdated extends DomainError {
  constructor(readonly theirs?: Conflict) {
    super("outdated");
  }
}

export class RuleBroken extends DomainError {}
