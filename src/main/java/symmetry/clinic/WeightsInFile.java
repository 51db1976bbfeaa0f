package symmetry.clinic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.experiment.GivenWeights;
import symmetry.experiment.WantedWeights;
import symmetry.format.TensorFile;
import symmetry.format.Unreadable;
import symmetry.format.WeightLayout;

/** Are the weights that a link wants in this file, in the order of the file? It is read in either layout. */
public record WeightsInFile(Path path, WantedWeights wanted) implements FileQuestion<GivenWeights> {
  @Override
  public long footprint() {
    return NetworkInFile.FOOTPRINT;
  }

  @Override
  public Examination<GivenWeights> answer(Watch watch) throws IOException {
    return Examination.of(path, this::find);
  }

  private GivenWeights find(TensorFile file) throws IOException {
    List<Optional<WeightLayout>> layouts = new ArrayList<>(List.of(Optional.empty()));
    for (WeightLayout layout : WeightLayout.values()) layouts.add(Optional.of(layout));
    boolean isThere = false;
    for (Optional<WeightLayout> layout : layouts) {
      List<FileLayer> layers = FileLayer.of(file, Ask.USUAL.withLayout(layout));
      for (DenseNetwork network : DenseNetwork.of(layers)) {
        if (!network.sizes().equals(wanted.sizes())) continue;
        isThere = true;
        NetworkWeights weights = NetworkWeights.read(
          layers.subList(network.first() - 1, network.last())
        );
        if (!weights.isFinite()) continue;
        GivenWeights given = GivenWeights.of(network.sizes(), weights.flat());
        if (wanted.isMet(given)) return given;
      }
    }
    throw new Unreadable(
      "The network",
      isThere
        ? "the file has a network %s, but with other weights than the link was made with, or with its layers in another order.".formatted(
            wanted.shape()
          )
        : "the file has no network %s.".formatted(wanted.shape())
    );
  }
}
