"use client";
import { useEffect, useState } from "react";
import { emptyModel, type GoalModel } from "./goal-model.ts";

/**
 * What a form holds, kept in this tab until it is saved or given up: leaving the page, by a slip or to look something up, costs
 * nothing. `name` says what the form is of; another version of it begins anew.
 */
export function useDraft(name: string, initial: GoalModel) {
  const key = `cairn.draft:${name}`;
  const [model, setModel] = useState(initial);
  const [restored, setRestored] = useState(false);
  // Only the browser has it, after the page is there.
  useEffect(() => {
    const kept = read(key);
    if (!kept) return;
    setModel(kept);
    setRestored(true);
  }, [key]);
  return {
    model,
    /** Whether it began with what was left here. */
    restored,
    set: (next: GoalModel) => {
      setModel(next);
      write(key, next);
    },
    forget: () => write(key, null),
    startAgain: () => {
      write(key, null);
      setModel(initial);
      setRestored(false);
    },
  };
}

function read(key: string): GoalModel | null {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? "null");
    return isModel(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** The form of an update may have other fields. */
function isModel(value: unknown): value is GoalModel {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(emptyModel("2000-01-01")).every(
    ([field, usual]) => typeof Reflect.get(value, field) === typeof usual,
  );
}

function write(key: string, model: GoalModel | null) {
  try {
    if (model) window.sessionStorage.setItem(key, JSON.stringify(model));
    else window.sessionStorage.removeItem(key);
  } catch {
    // Without storage the form lasts as long as its page.
  }
}
