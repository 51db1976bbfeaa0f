package symmetry.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import symmetry.api.Operation.QueryField;
import symmetry.api.Operation.Sent;
import symmetry.api.Operation.Told;
import symmetry.clinic.PairReport;

/** All that can be asked; a test compares it with what is answered. */
final class Operations {

  private static final String JSON = "application/json";
  private static final String SVG = "image/svg+xml";
  private static final String WRONG =
    "A field is wrong; each comes under `problems` with its bound.";
  private static final String BUSY =
    "Too much is asked for from this address; `Retry-After` says when.";
  private static final String FULL = "There is no memory for it now; `Retry-After` says when.";
  private static final String NO_STUDY = "There is no such study, or no more.";
  private static final String LINK = "v=1&data=circle&lr=1";
  private static final String PAGE = "http%3A%2F%2F{host}%2F%3Fv%3D1%26data%3Dcircle%26lr%3D1";
  private static final String TABLE =
    "{\"format\": \"symmetry-experiment-1\", \"link\": \"v=1&hidden=2&init=glorot-uniform\", \"table\": {\"task\": \"binary\", \"inputs\": [\"age\", \"dose\"], \"classes\": [\"well\", \"ill\"], \"rows\": [[0.1, 1, \"ill\"], [0.4, -1, \"well\"], [-0.3, 0.5, \"ill\"]]}}";
  private static final String ORDER =
    "{\"kind\": \"restarts\", \"experiments\": [\"v=1&data=xor-signed&hidden=2&init=glorot-uniform\"], \"seeds\": 10, \"steps\": 50}";

  /** Of a run, whether its table is in the link or in the body. */
  private static final List<QueryField> OF_A_RUN = List.of(
    QueryField.of(
      "steps",
      "How far to run: a whole number from 0 to 1,000,000, as far as the work allows."
    ),
    QueryField.of("include", "What to tell besides: batches, changes, diagnosis, joined by _.")
  );

  /** Of a file of weights, and of two. */
  private static final List<QueryField> ASKED = List.of(
    QueryField.of("activation", "Of the network; the default is relu."),
    QueryField.of("threshold", "Cosine of nearly the same units, 0.5 to 0.9999."),
    QueryField.of("layout", "The default is what the file says.", "out-in", "in-out"),
    QueryField.of(
      "layer",
      "Once for each layer, in order: the name of its weights, or weights|biases; the default is all."
    )
  );

  private static final List<QueryField> ASKED_OF_TWO = Stream.concat(
    Stream.of(
      QueryField.required("first", "How many bytes the first file has."),
      QueryField.of("by", "How units find their partners.", "weights", "activations"),
      QueryField.of("experiment", "A link whose data, activations and loss they have.")
    ),
    ASKED.stream()
  ).toList();

  /** Of a page of ours, for other sites. */
  private static final List<QueryField> OF_A_PAGE = List.of(
    QueryField.required("url", "The whole address of the page."),
    QueryField.of("format", "The default is json.", "json", "xml"),
    QueryField.of("maxwidth", "Room for the frame, in CSS pixels."),
    QueryField.of("maxheight", "Room for the frame, in CSS pixels.")
  );

  private static final List<QueryField> OF_A_FRAMEWORK = List.of(
    QueryField.of("framework", "Such as pytorch."),
    QueryField.of("layer", "One of its layers."),
    QueryField.of("act", "Activation, as in links."),
    QueryField.of("depth", "Hidden layers."),
    QueryField.of("width", "Units of each."),
    QueryField.of("seeds", "Draws, 1 to 10."),
    QueryField.of("seed", "Of the first draw.")
  );

  private static final List<QueryField> OF_A_PICTURE = List.of(
    QueryField.of("format", "The default is svg.", "svg", "png"),
    QueryField.of("theme", "The default is light.", "light", "dark")
  );

  private static final Map<String, Class<?>> ANY_JSON = Map.of(JSON, Object.class);
  private static final Map<String, Class<?>> SCHEMA = Map.of(
    "application/schema+json",
    Object.class
  );

  private Operations() {}

  static List<Operation> all() {
    return Stream.of(ofExperiments(), ofPages(), ofFiles(), ofStudies(), ofThemselves())
      .flatMap(List::stream)
      .toList();
  }

  private static List<Operation> ofExperiments() {
    String run = ExperimentController.PATH;
    Told told = new Told(200, Map.of(JSON, ExperimentReply.class));
    return List.of(
      Operation.of("get", run, "Runs an experiment up to a step and tells all of it.", told)
        .ofLink(OF_A_RUN)
        .refused(400, WRONG)
        .refused(429, BUSY)
        .refused(503, FULL)
        .such("/api/experiment?v=1&data=circle&hidden=4-4&batch=10&steps=50"),
      Operation.of(
        "post",
        run,
        "The same on a table of one's own, up to 20 MB: a saved experiment as JSON, or CSV with the link in the query.",
        told
      )
        .ofLink(OF_A_RUN)
        .sent(new Sent(List.of(JSON, ExperimentController.CSV, ExperimentController.TSV), TABLE))
        .refused(400, WRONG)
        .refused(408, "The table came too slowly.")
        .refused(413, "The table is too large.")
        .refused(415, "It is neither JSON nor CSV.")
        .refused(422, "It is no table: which row, column and value, and why.")
        .refused(429, BUSY)
        .refused(503, FULL)
        .such(run + "?steps=50"),
      Operation.get(
        "/api/saved-experiment.schema.json",
        "The JSON Schema of a saved experiment with its table.",
        SCHEMA
      ),
      Operation.get(
        "/api/export/{file}",
        "Data, weights or code of a run up to a step, as a file to take home.",
        Map.of("*/*", Object.class)
      )
        .ofLink(List.of(QueryField.of("steps", "How far to run; the default is the link's step.")))
        .refused(400, WRONG)
        .refused(404, "There is no such file; the answer names all.")
        .refused(429, BUSY)
        .refused(503, FULL)
        .such("/api/export/history.csv?" + LINK + "&step=20"),
      Operation.get(
        "/api/experiment.schema.json",
        "The JSON Schema of what /api/experiment answers.",
        SCHEMA
      ),
      Operation.get(
        "/picture",
        "The run of a link as a card: sentence, heatmaps, output and loss.",
        Map.of(SVG, Object.class, "image/png", Object.class)
      )
        .ofLink(OF_A_PICTURE)
        .refused(400, WRONG)
        .refused(429, BUSY)
        .refused(503, FULL)
        .such("/picture?" + LINK + "&step=20")
    );
  }

  private static List<Operation> ofPages() {
    return List.of(
      Operation.get(
        "/api/oembed",
        "What other sites show of a link to a page of ours (oembed.com).",
        Map.of(JSON, OEmbedController.Answer.class, "text/xml", Object.class)
      )
        .asked(OF_A_PAGE)
        .refused(400, WRONG)
        .refused(404, "No page of this site has that address.")
        .refused(501, "Another format.")
        .such("/api/oembed?url=" + PAGE),
      Operation.get(
        "/api/qr",
        "The address of a page of ours as a QR code.",
        Map.of(SVG, Object.class)
      )
        .asked(List.of(QueryField.required("url", "The whole address, up to 1,000 characters.")))
        .refused(400, WRONG)
        .such("/api/qr?url=" + PAGE),
      Operation.get(
        "/api/frameworks",
        "What frameworks start layers with; with a framework, what that does at a depth and width.",
        ANY_JSON
      )
        .asked(OF_A_FRAMEWORK)
        .refused(400, WRONG)
        .refused(429, BUSY),
      Operation.get(
        "/api/claims",
        "The statements that the claim court hears, and what this version found.",
        Map.of(JSON, ClaimController.Claims.class)
      )
    );
  }

  private static List<Operation> ofFiles() {
    String one = ClinicController.PATH;
    String two = ClinicController.PAIR_PATH;
    return List.of(
      Operation.of(
        "post",
        one,
        "What is in the weights of a file: safetensors, NPZ, NPY, PyTorch state_dict, Keras or ONNX, up to 200 MB.",
        new Told(200, ANY_JSON)
      )
        .asked(ASKED)
        .sent(Sent.FILE)
        .refused(400, WRONG)
        .refused(408, "The file came too slowly.")
        .refused(413, "The file is too large.")
        .refused(422, "It is no file of weights: which part of it, and what it would have to be.")
        .refused(429, BUSY)
        .such(one + "?activation=tanh"),
      Operation.of(
        "post",
        two,
        "What two files of one network have to do with each other; the second stands right behind the first.",
        new Told(200, Map.of(JSON, PairReport.class))
      )
        .asked(ASKED_OF_TWO)
        .sent(Sent.FILE)
        .refused(400, WRONG)
        .refused(408, "The files came too slowly.")
        .refused(413, "The files are too large.")
        .refused(
          422,
          "They are no two files of one network: which part of which, and what it would have to be."
        )
        .refused(429, BUSY)
        .such(two + "?first={first}")
    );
  }

  private static List<Operation> ofStudies() {
    String studies = "/api/studies";
    String study = studies + "/{id}";
    return List.of(
      order(studies, "Starts a study; its address comes under `Location`.", 201),
      order(
        studies + "/estimate",
        "How long a study would take on this machine, by pieces of it; starts nothing.",
        200
      ),
      Operation.get(
        study,
        "How far a study is, and what it found so far; done, as CSV too.",
        Map.of(JSON, Object.class, "text/csv", Object.class)
      )
        .refused(404, NO_STUDY)
        .refused(409, "It is not done, so there is no CSV."),
      Operation.get(
        study + ".csv",
        "What a study found, once it is done.",
        Map.of("text/csv", Object.class)
      )
        .refused(404, NO_STUDY)
        .refused(409, "It is not done."),
      Operation.get(
        study + "/events",
        "Server-sent events: progress, and at last done, cancelled or failed.",
        Map.of("text/event-stream", Object.class)
      )
        .refused(404, NO_STUDY)
        .refused(503, "Too many follow."),
      Operation.of(
        "delete",
        study,
        "Cancels a study if it runs, and forgets it.",
        new Told(204, Map.of())
      ).refused(404, NO_STUDY)
    );
  }

  private static Operation order(String path, String summary, int success) {
    return Operation.of("post", path, summary, new Told(success, ANY_JSON))
      .sent(new Sent(List.of(JSON), ORDER))
      .refused(400, WRONG)
      .refused(413, "The body is too long.")
      .refused(429, BUSY);
  }

  private static List<Operation> ofThemselves() {
    return List.of(
      Operation.get("/api/openapi.json", "This description.", ANY_JSON),
      Operation.get("/api/docs", "The same as a page.", Map.of("text/html", Object.class))
    );
  }
}
