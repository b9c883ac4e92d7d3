/** What the elements of this page have in common. */

import { LitElement } from "../vendor/lit.js";
import { ServiceProblem } from "./service.js";

/**
 * An element that is drawn into the page itself: the page's style sheet reaches it, and its labels
 * and descriptions may name parts of others.
 */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** Return the part of this element that carries `data-part=name`. */
  part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }
}

/** An element that asks things of the service, one at a time. */
export class AskingElement extends PageElement {
  static properties = { busy: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.busy = false; // something is being asked
    this.problem = null; // what came of the last, when it failed
  }

  /** Do `work`; returns what it returns, or `null` when it failed or something is under way. */
  async attempt(work) {
    if (this.busy) return null;
    this.busy = true;
    this.problem = null;
    try {
      return await work();
    } catch (problem) {
      if (!(problem instanceof ServiceProblem)) throw problem;
      this.problem = problem;
      return null;
    } finally {
      this.busy = false;
    }
  }
}
