import { addDays, dayAt } from "@cairn/core/time/day";
import { expect, LOOKS, type Person, test } from "./fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const line = { name: "Log something or add a goal" } as const;

async function runner({ api }: Person) {
  const id = "0198a8f0-0000-7000-8000-000000000001";
  await api.goal.create.mutate({
    id,
    title: "Run 500 km",
    start: addDays(today(), -30),
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 500, due: addDays(today(), 300) },
  });
  return id;
}

test("a sentence about a goal that is there is an entry, shown before it is saved", async ({
  page,
  person,
}) => {
  const goalId = await runner(person);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Run 500 km" })).toBeVisible();
  await page.keyboard.press("n");
  const field = page.getByRole("textbox", line);
  await expect(field).toBeFocused();
  await field.pressSequentially("ran 6.2 yesterday with a friend");
  await expect(page.getByText("Run 500 km: +6.2 km yesterday, note: With a friend")).toBeVisible();
  await page.keyboard.press("Enter");
  const status = page.getByRole("region", { name: "Notices" }).getByRole("status");
  await expect(status).toHaveText("Logged 6.2 km. 493.8 to go.");
  await expect(field).toHaveValue("");
  await expect
    .poll(async () => (await person.api.checkIn.list.query({ goalId })).items)
    .toMatchObject([{ day: addDays(today(), -1), value: 6.2, note: "With a friend" }]);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(async () => (await person.api.checkIn.list.query({ goalId })).items).toEqual([]);
});

test.describe("before the reader is there", () => {
  test.use({ patient: false });

  test("Enter waits for it, and logs once", async ({ page, person }) => {
    const goalId = await runner(person);
    const html = await (await page.request.get("/")).text();
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await page.route("**/_next/static/chunks/**", async (route) => {
      // What the page itself runs comes at once; the parts that come later are held back.
      if (!html.includes(new URL(route.request().url()).pathname)) await released;
      await route.continue();
    });
    // Some of them belong to what loads with the page.
    await page.goto("/", { waitUntil: "commit" });
    const field = page.getByRole("textbox", line);
    await expect(async () => {
      await page.keyboard.press("n");
      await expect(field).toBeFocused({ timeout: 300 });
    }).toPass();
    await field.fill("ran 6.2 km");
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue("ran 6.2 km");
    release();
    await expect(field).toHaveValue("");
    await expect
      .poll(async () => (await person.api.checkIn.list.query({ goalId })).items)
      .toMatchObject([{ value: 6.2, day: today() }]);
  });
});

test.describe("before any script runs", () => {
  test.use({ patient: false });

  for (const act of ["typed", "sent"] as const)
    test(`what is ${act} in the line is not lost`, async ({ page, person }) => {
      const goalId = await runner(person);
      let release = () => {};
      const released = new Promise<void>((done) => {
        release = done;
      });
      await page.route("**/_next/static/chunks/**", async (route) => {
        await released;
        await route.continue();
      });
      await page.goto("/", { waitUntil: "commit" });
      const field = page.getByRole("textbox", line);
      await field.fill("ran 6.2 km");
      if (act === "sent") {
        await field.press("Enter");
        await page.waitForURL(/say=/, { waitUntil: "commit" });
      }
      release();
      await expect(page.getByText("Run 500 km: +6.2 km today")).toBeVisible();
      await expect(field).toHaveValue("ran 6.2 km");
      // The server has drawn the preview already: an Enter before React took over asks for the page once more.
      await expect(async () => {
        await field.press("Enter");
        await expect(field).toHaveValue("", { timeout: 2000 });
      }).toPass();
      await expect
        .poll(async () => (await person.api.checkIn.list.query({ goalId })).items)
        .toMatchObject([{ value: 6.2 }]);
    });
});

test("figures are read as the person's locale writes them, and a day that has not come is refused", async ({
  page,
  person,
}) => {
  await runner(person);
  const me = await person.api.user.me.query();
  await person.api.user.update.mutate({
    locale: "de-DE",
    baseVersion: me.version,
    mutationId: crypto.randomUUID(),
  });
  await page.goto("/");
  const field = page.getByRole("textbox", line);
  await field.fill("walk 10.000 steps every day");
  await expect(
    page.getByText("Walk: 10.000\u00a0steps every day, from today, with no end date."),
  ).toBeVisible();
  await field.fill("ran 6,2 tomorrow");
  await expect(page.getByText("This day has not come yet. Choose today or an earlier one.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("ran 6,2 tomorrow");
  await field.fill("run");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("How much, km?")).toBeFocused();
});

test("a past day without an amount is asked how much", async ({ page, person }) => {
  const goalId = await runner(person);
  await page.goto("/");
  await page.getByRole("textbox", line).fill("ran yesterday");
  await page.keyboard.press("Enter");
  const amount = page.getByLabel("How much, km?");
  await expect(amount).toBeFocused();
  await amount.pressSequentially("4,5");
  await expect(page.getByText("Run 500 km: +4.5 km yesterday")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await person.api.checkIn.list.query({ goalId })).items)
    .toMatchObject([{ value: 4.5 }]);
});

test("a promise is a new goal: questions, chips back into words, an area made on the way, and undo", async ({
  page,
  person,
}) => {
  await runner(person);
  await page.goto("/");
  const field = page.getByRole("textbox", line);
  await field.fill("swim 40 km #Health");
  await expect(page.getByText(/^Swim: 40.km.*In Health\.$/)).toBeVisible();
  await page.getByLabel("By when? (optional)").fill(addDays(today(), 69));
  await expect(
    page.getByText(/^Swim: 40.km by .* That is 4.km a week from today\. In Health\.$/),
  ).toBeVisible();
  await page.getByRole("button", { name: "Area: #Health. Turn back into words" }).press("Backspace");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('swim 40 km "#Health"');
  await field.fill("swim 40 km #Health");
  await page.keyboard.press("Enter");
  const row = page.getByRole("link", { name: "Swim" });
  await expect(row).toBeVisible();
  await expect
    .poll(async () => (await person.api.area.list.query()).map(({ name }) => name))
    .toEqual(["Health"]);
  await expect.poll(async () => (await person.api.goal.list.query({})).items.length).toBe(2);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(row).toBeHidden();
  await expect.poll(async () => (await person.api.goal.list.query({})).items.length).toBe(1);
});

test("a plan that was hardly meant so is asked about, and one press says what was meant", async ({
  page,
  person,
}) => {
  await runner(person);
  await page.goto("/");
  const field = page.getByRole("textbox", line);
  const soon = addDays(today(), 30);
  const words = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
  const day = words.format(new Date(`${soon}T00:00:00Z`));
  await field.fill(`swim 400 km by ${day}`);
  const year = Number(soon.slice(0, 4)) + 1;
  await expect(
    page.getByText(new RegExp(`^That is 90\\.4.km a week\\. Is it ${day} ${year}\\?$`)),
  ).toBeVisible();
  await page.getByRole("button", { name: `Yes, ${day} ${year}` }).click();
  await expect(field).toHaveValue(`swim 400 km by ${day} ${year}`);
  await expect(field).toBeFocused();
  await expect(page.getByText(/Is it/)).toBeHidden();
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await person.api.goal.list.query({})).items.map(({ plan }) => plan.due))
    .toContain(`${year}${soon.slice(4)}`);
});

test("a level asks where it starts before it can be made", async ({ page, person }) => {
  await runner(person);
  await page.goto("/");
  await page.getByRole("textbox", line).fill("lose 5 kg by 1 May");
  await expect(page.getByText("Lose 5 kg. Where are you now? Then we can draw your line.")).toBeVisible();
  await page.keyboard.press("Enter");
  const start = page.getByLabel("Where do you start, kg?");
  await expect(start).toBeFocused();
  await start.pressSequentially("78.5");
  await expect(page.getByText(/from 78\.5.kg to 73\.5.kg by 1 May/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Lose 5 kg" })).toBeVisible();
});

test("words without a measure lead to the form with their name", async ({ page, person }) => {
  await runner(person);
  await page.goto("/");
  await page.getByRole("textbox", line).fill("learn Portuguese");
  await expect(page.getByText("Learn Portuguese: a goal. How will you know it is done?")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "New goal" })).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Learn Portuguese");
  await page.getByRole("textbox", { name: "Say it in one line" }).fill("meditate 10 min daily");
  await expect(page.getByLabel("Keep a habit")).toBeChecked();
  await expect(page.getByLabel("Name")).toHaveValue("Meditate");
});

test("from the signed-out page to the first goal: two screens, and few presses beside the words", async ({
  page,
}) => {
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  await page.goto("/");
  await page.getByRole("textbox", { name: /What would you like to do/ }).fill("read 20 pages every day");
  await expect(page.getByText(/^Read: 20.pages every day/)).toBeVisible();
  await press("Enter");
  await expect(page.getByRole("heading", { name: "Make an account" })).toBeVisible();
  await page.getByLabel("Name").focus();
  await page.keyboard.type("Robin Stone");
  await press("Tab");
  await page.keyboard.type(`robin-${crypto.randomUUID()}@example.org`);
  await press("Tab");
  await page.keyboard.type("nine herons over the weir");
  await press("Enter");
  const field = page.getByRole("textbox", { name: "What would you like to do?" });
  await expect(field).toHaveValue("read 20 pages every day");
  // Its words are there before it is: focus says that the page has been taken over.
  await expect(field).toBeFocused();
  await expect(page.getByText(/^Read: 20.pages every day/)).toBeVisible();
  const saved = page.waitForResponse(/goal\.create/);
  await press("Enter");
  await expect(page.getByRole("link", { name: "Read" })).toBeVisible();
  // On screen at once; a reload asks the server, which has it a moment later.
  await saved;
  expect(presses).toBeLessThanOrEqual(12);
  await page.reload();
  await expect(page.getByRole("link", { name: "Read" })).toBeVisible();
  await expect(page.getByRole("textbox", line)).toHaveValue("");
});

for (const reducedMotion of ["no-preference", "reduce"] as const)
  test.describe(`motion: ${reducedMotion}`, () => {
    test.use({ reducedMotion });

    test("the first goal's row is pointed out once, unless motion is unwanted", async ({ page, person }) => {
      expect(person.name).not.toBe("");
      await page.goto("/");
      const pulses = () =>
        page.evaluate(
          () =>
            document.documentElement.dataset.pulses?.split(" ").filter((name) => /pulse/.test(name)).length ??
            0,
        );
      await page.evaluate(() => {
        document.addEventListener("animationstart", ({ animationName }) => {
          const { dataset } = document.documentElement;
          dataset.pulses = `${dataset.pulses ?? ""} ${animationName}`;
        });
      });
      const field = page.getByRole("textbox", { name: "What would you like to do?" });
      await field.fill("read 20 pages every day");
      await expect(page.getByText(/^Read: 20.pages every day/)).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("link", { name: "Read" })).toBeVisible();
      if (reducedMotion === "reduce") {
        await expect.poll(async () => (await person.api.goal.list.query({})).items.length).toBe(1);
        expect(await pulses()).toBe(0);
      } else await expect.poll(pulses).toBe(1);
    });
  });

test("an example sentence begins the line, and example goals can be looked at", async ({ page, person }) => {
  expect(person.name).not.toBe("");
  await page.goto("/");
  await page.getByRole("button", { name: "Gym 3 times a week" }).click();
  await expect(page.getByRole("textbox", { name: "What would you like to do?" })).toHaveValue(
    "Gym 3 times a week",
  );
  await expect(page.getByText(/^Gym: 3.times a week/)).toBeVisible();
  await page.getByRole("button", { name: "Look around with example goals" }).click();
  await expect(page.getByRole("textbox", line)).toBeVisible();
  expect((await person.api.goal.list.query({})).items.length).toBeGreaterThan(5);
});

for (const { colorScheme, viewport } of LOOKS)
  test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    test.use({ colorScheme, viewport, reducedMotion: "reduce" });

    test("the line and what it says hold for everybody", async ({ page, person, checkAccessibility }) => {
      await page.goto("/");
      await page
        .getByRole("textbox", { name: "What would you like to do?" })
        .fill("lose 5 kg #Health remind 7:30");
      await expect(page.getByLabel("Where do you start, kg?")).toBeVisible();
      await checkAccessibility();
      await runner(person);
      await page.goto("/");
      await page.getByRole("textbox", line).fill("ran yesterday");
      await expect(page.getByLabel("How much, km?")).toBeVisible();
      await checkAccessibility();
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  });
