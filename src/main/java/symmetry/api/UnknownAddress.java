package symmetry.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked of the API that it does not have; a page of ours would be no answer to a program. */
@RestController
class UnknownAddress {

  @GetMapping("/api/**")
  ProblemDetail nothing() {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is nothing here.");
  }
}
