package app.partymode.endtoend.browser;

import com.microsoft.playwright.Page;
import java.awt.Rectangle;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of an element as it can be seen now.
 *
 * @param selector of the element
 * @param color of the text: red, green, blue from 0 to 255, and how opaque it is from 0 to 1
 * @param large whether WCAG calls it large
 * @param lines where it stands, in pixels of the page's visible part; empty if nothing of it is seen
 */
record TextOnScreen(String selector, double[] color, boolean large, List<Rectangle> lines) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What is not covered, not cut off and within the window; the first element is scrolled into view before. */
    private static final String LOOK = """
        selectors => {
          const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const bytes = colour => {
            paint.clearRect(0, 0, 1, 1);
            paint.fillStyle = colour;
            paint.fillRect(0, 0, 1, 1);
            return [...paint.getImageData(0, 0, 1, 1).data];
          };
          const ancestors = element => element ? [element, ...ancestors(element.parentElement)] : [];
          const meet = (one, other) => {
            const x = Math.max(one.x, other.x);
            const y = Math.max(one.y, other.y);
            return { x, y, width: Math.min(one.x + one.width, other.x + other.width) - x,
              height: Math.min(one.y + one.height, other.y + other.height) - y };
          };
          const window = { x: 0, y: 0, width: innerWidth, height: innerHeight };
          const shown = (element, box) => ancestors(element)
            .filter(it => getComputedStyle(it).overflow !== 'visible')
            .reduce((rest, it) => meet(rest, it.getBoundingClientRect()), meet(window, box));
          const seen = (element, box) => {
            if (box.width <= 1 || box.height <= 1) return false;
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return top !== null && (element.contains(top) || top.contains(element));
          };
          const lines = element => {
            const boxes = [];
            for (const node of element.childNodes) {
              if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
              const range = document.createRange();
              range.selectNodeContents(node);
              boxes.push(...range.getClientRects());
            }
            if (!boxes.length && 'value' in element) boxes.push(element.getBoundingClientRect());
            return boxes.map(box => shown(element, box)).filter(box => seen(element, box));
          };
          const first = document.querySelector(selectors[0]);
          first?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
          return JSON.stringify(selectors.map(selector => {
            const element = document.querySelector(selector);
            if (!element) return { selector, color: [0, 0, 0, 1], large: false, lines: [] };
            const style = getComputedStyle(element);
            const [red, green, blue, alpha] = bytes(element.namespaceURI.endsWith('svg') ? style.fill : style.color);
            const opacity = ancestors(element).reduce((product, it) => product * getComputedStyle(it).opacity, 1);
            const size = parseFloat(style.fontSize);
            return {
              selector,
              color: [red, green, blue, alpha / 255 * opacity],
              large: size >= 24 || (size >= 18.66 && style.fontWeight >= 700),
              lines: lines(element).map(({ x, y, width, height }) => ({
                x: Math.ceil(x), y: Math.ceil(y), width: Math.floor(width), height: Math.floor(height) })),
            };
          }));
        }\
        """;

    /** In the order of the selectors, of which there is at least one. */
    static List<TextOnScreen> of(Page page, List<String> selectors) {
        return List.of(JSON.readValue((String) page.evaluate(LOOK, selectors), TextOnScreen[].class));
    }

    boolean isSeen() {
        return !lines.isEmpty();
    }
}
